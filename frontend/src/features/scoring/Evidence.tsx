import { useState } from "react";
import { FormView } from "~/ui/form/FormView";
import { useWords } from "~/ui/useWords";
import { Files } from "./Files";
import type { PapersOf } from "./usePapers";

/** The fields of the form that each part of the evidence is. */
const parts: Record<string, readonly string[]> = {
  policyBasis: ["policyBasis"],
  overview: ["overview"],
  justification: ["justification"],
  schedule: ["startDate", "endDate", "schedule"],
  money: ["amount", "totalInvestment", "lastYearBudget", "lastYearExecuted", "procurementAmount"],
  fundSources: ["fundSources", "yearlySplit"],
  budgetLines: ["budgetLines"],
  goals: ["totalGoal", "annualGoal"],
  indicators: ["indicators"],
};

type Props = { item: { nameZh: string; evidence: readonly string[] }; papers: PapersOf };

/** What an item is judged by, next to it: those parts of the declaration, and its files. */
export function Evidence({ item, papers }: Props) {
  const { t } = useWords("scoring");
  const { form, guide, files } = papers;
  const [open, unfold] = useState(false);
  if (!form || item.evidence.length === 0) return null;
  const only = item.evidence.flatMap((part) => parts[part] ?? []);
  return (
    <details className="score-evidence" onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary>
        {t("evidence.of", {
          parts: item.evidence.map((part) => t(`evidence.${part}`)).join(t("evidence.and")),
        })}
      </summary>
      {open && only.length > 0 && <FormView form={form} names={guide} filledOnly only={only} />}
      {open && item.evidence.includes("files") && <Files files={files} kinds={guide?.attachmentKinds} />}
    </details>
  );
}
