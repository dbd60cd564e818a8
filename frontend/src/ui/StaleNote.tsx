import { type Failure, says } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { FaultNote } from "./FaultNote";

type Props = {
  failure: Failure | null;
  /** Fetches the object's newest state; what was typed stays. */
  reload: () => void;
};

/** Why an act failed; when somebody else was faster, the way to the newest state. */
export function StaleNote({ failure, reload }: Props) {
  const { t } = useWords("ui");
  const stale = says(failure, "E_VERSION_CONFLICT");
  return (
    <>
      <FaultNote failure={failure} />
      {stale && (
        <p>
          {t("stale.kept")}{" "}
          <button type="button" className="button" onClick={reload}>
            {t("stale.reload")}
          </button>
        </p>
      )}
    </>
  );
}
