import { useState } from "react";
import { useQuery } from "urql";
import {
  IndependenceTextDocument,
  MyAssignmentsDocument,
  SignIndependenceDocument,
} from "~/generated/graphql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["AgencyAssignment", "Evaluation", "Todo"];

/** 独立性声明: what a third party was given opens once its lead evaluator has signed. */
export function Assignments() {
  const { t } = useWords("spending");
  const [{ data }, ask] = useQuery({ query: MyAssignmentsDocument, requestPolicy: "cache-and-network" });
  const [{ data: text }] = useQuery({ query: IndependenceTextDocument });
  const [, sign] = useIntent(SignIndependenceDocument, touches);
  const [asking, setAsking] = useState<string | null>(null);
  const waiting = (data?.myAssignments ?? []).filter(({ actions }) =>
    actions.some(({ action }) => action === "signIndependence"),
  );
  const asked = waiting.find(({ id }) => id === asking);
  if (waiting.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="assignments">
      <h2 id="assignments">{t("evaluation.independence.title")}</h2>
      <ul className="plain">
        {waiting.map((given) => (
          <li key={given.id}>
            {given.projectName}（{given.unitName}）{" "}
            <StepButton of={given.actions} step="signIndependence" onClick={() => setAsking(given.id)}>
              {t("acts.signIndependence.name")}
            </StepButton>
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t("acts.signIndependence.title", { name: asked.projectName })}
          confirm={t("acts.signIndependence.name")}
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            const { failure } = await sign({ input: { id: asked.id, version: asked.version, commit: true } });
            if (!failure) ask({ requestPolicy: "network-only" });
            return failure;
          }}
        >
          {text?.libraryGuide.independence}
        </ConfirmDialog>
      )}
    </section>
  );
}
