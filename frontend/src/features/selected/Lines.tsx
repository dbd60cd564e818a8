import type { SelectedKind } from "~/generated/graphql";
import type { Procedure } from "~/lib/stage";
import { useFaultWords } from "~/ui/faultWords";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { useWords } from "~/ui/useWords";
import type { Line } from "./run";

/** A line for each row: what would come of it, what came of it, or why not; those that cannot first. */
export function Lines({ of, lines }: { of: SelectedKind; lines: readonly Line[] }) {
  const { t } = useWords("selected");
  const words = useFaultWords();
  const first = (line: Line) => (line.state === "refused" || line.state === "failed" ? 0 : 1);
  const sorted = [...lines].sort((a, b) => first(a) - first(b));
  return (
    <Scroll label={t("results")}>
      <table className="list selected-list">
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("result")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((line) => (
            <tr key={line.row.id} data-state={line.state}>
              <th scope="row">{line.row.name}</th>
              <td>
                <span className={looks[line.state]}>{t(`states.${line.state}`)}</span>{" "}
                {line.why?.map(words).join(t("ui:marks.then")) ?? <Move of={of} line={line} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const looks: Record<Line["state"], string> = {
  tried: "tag moving",
  refused: "tag bad",
  done: "tag good",
  failed: "tag bad",
  unknown: "tag waiting",
};

/** The procedure whose stages the rows of a kind have. */
const procedures: Record<SelectedKind, Procedure> = {
  DECLARATION: "declaration",
  MONITORING: "monitoring",
  SELF_EVALUATION: "selfEvaluation",
  EVALUATION: "evaluation",
  PROBLEM: "problem",
  EXPERT: "expert",
};

function Move({ of, line: { row, stage } }: { of: SelectedKind; line: Line }) {
  const procedure = procedures[of];
  return (
    <>
      <StageTag of={procedure} stage={row.stage} />
      {stage && stage !== row.stage && (
        <>
          {" → "}
          <StageTag of={procedure} stage={stage} />
        </>
      )}
    </>
  );
}
