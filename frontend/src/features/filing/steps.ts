import type { DeclarationStage, ScreeningOutcome } from "~/generated/graphql";

/** The stages of a declaration as the few steps that people speak of. */
const steps: readonly { name: string; stages: readonly DeclarationStage[] }[] = [
  { name: "fill", stages: ["DRAFT", "RETURNED", "BLOCKED"] },
  { name: "unit", stages: ["UNIT_REVIEW", "DEPT_REVIEW"] },
  { name: "section", stages: ["SCREENING", "SECTION_REVIEW", "EXEMPTED"] },
  { name: "experts", stages: ["PANEL_FORMING", "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"] },
  { name: "conclusion", stages: ["REVIEW_CLOSED", "REPORTED"] },
  { name: "budget", stages: ["PUSHED"] },
];

const withoutExperts: readonly ScreeningOutcome[] = ["EXEMPT", "SECTION_ONLY"];

/** The steps ahead of and behind a declaration; null once it has left the way. */
export function stepsOf(
  stage: DeclarationStage,
  outcome: ScreeningOutcome | null | undefined,
): { names: string[]; at: number } | null {
  const way = steps.filter(({ name }) => name !== "experts" || !outcome || !withoutExperts.includes(outcome));
  const at =
    stage === "APPROVED" ? way.length : way.findIndex(({ stages }) => stages.some((each) => each === stage));
  return at < 0 ? null : { names: way.map(({ name }) => name), at };
}
