import type { ReactNode } from "react";
import { type Complaint, failureOf } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { FaultNote } from "./FaultNote";
import { Loading, Refused } from "./states";

type Props<Data> = {
  /** What useQuery gave: its state, and the way to ask again. */
  of: [
    { data?: Data; error?: Complaint; fetching: boolean },
    (opts?: { requestPolicy: "network-only" }) => void,
  ];
  /** This is a part of a page that has its heading already. */
  part?: boolean;
  children: (data: Data) => ReactNode;
};

/**
 * A page's three answers: waiting, refused, data. Old data stays on the screen
 * while new data is fetched, and beside the reason when fetching it failed.
 */
export function Answer<Data>({ of: [{ data, error }, ask], part = false, children }: Props<Data>) {
  const { t } = useWords("ui");
  const failure = failureOf(error);
  const retry = () => ask({ requestPolicy: "network-only" });
  const none = data === undefined || data === null;
  if (none && !failure) return <Loading />;
  if (none && failure && !part) return <Refused failure={failure} retry={retry} />;
  return (
    <>
      {failure && (
        <div className="screen-only">
          <FaultNote failure={failure} />
          <button type="button" className="button quiet" onClick={retry}>
            {t("retry")}
          </button>
        </div>
      )}
      {!none && children(data)}
    </>
  );
}
