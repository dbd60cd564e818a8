import { useQuery } from "urql";
import { MyAgencyMarksDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { useWords } from "~/ui/useWords";
import { MarkView } from "./MarkView";

/** How the viewer's third party was marked, with its one answer to each mark. */
export function MyMarks() {
  const { t } = useWords("agencies");
  const asked = useQuery({ query: MyAgencyMarksDocument, requestPolicy: "cache-and-network" });
  return (
    <Answer of={asked} part>
      {({ myAgencyMarks }) => (
        <section className="panel" aria-labelledby="my-marks">
          <h2 id="my-marks">{t("marks.mine")}</h2>
          {myAgencyMarks.length === 0 && <p className="soft">{t("marks.none")}</p>}
          {myAgencyMarks.map((mark) => (
            <MarkView key={mark.id} of={mark} reload={() => asked[1]({ requestPolicy: "network-only" })} />
          ))}
        </section>
      )}
    </Answer>
  );
}
