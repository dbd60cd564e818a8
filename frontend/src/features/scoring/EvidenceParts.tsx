import { Link, useParams } from "@tanstack/react-router";
import { FaultNote } from "~/ui/FaultNote";
import { FormView } from "~/ui/form/FormView";
import { Loading } from "~/ui/states";
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

/** The parts that like projects and prices stand beside. */
const compared = ["money", "budgetLines"];

type Props = { evidence: readonly string[]; papers: PapersOf };

/** Those parts of the declaration, its files, and the way to what they stand beside. */
export default function EvidenceParts({ evidence, papers }: Props) {
  const { t } = useWords("scoring");
  const { sheetId } = useParams({ from: "/shell/scoring/$sheetId" });
  const { form, guide, files, failure, fetching } = papers;
  if (!form && fetching) return <Loading />;
  if (failure) return <FaultNote failure={failure} />;
  const only = evidence.flatMap((part) => parts[part] ?? []);
  return (
    <>
      {form && only.length > 0 && <FormView form={form} names={guide} filledOnly only={only} />}
      {evidence.some((part) => compared.includes(part)) && (
        <Link to="/scoring/$sheetId/compare" params={{ sheetId }} className="button quiet">
          {t("compare")}
        </Link>
      )}
      {evidence.includes("files") && <Files files={files} kinds={guide?.attachmentKinds} />}
    </>
  );
}
