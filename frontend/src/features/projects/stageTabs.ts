import type { DeclarationStage } from "~/generated/graphql";

/** Where declarations stand, in the few groups that people look for. */
export const stageTabs: readonly { name: string; stages: DeclarationStage[] }[] = [
  { name: "all", stages: [] },
  { name: "filling", stages: ["DRAFT", "BLOCKED", "RETURNED"] },
  { name: "inside", stages: ["UNIT_REVIEW", "DEPT_REVIEW", "SCREENING"] },
  { name: "section", stages: ["SECTION_REVIEW", "EXEMPTED"] },
  { name: "experts", stages: ["PANEL_FORMING", "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW"] },
  { name: "concluded", stages: ["REVIEW_CLOSED", "REPORTED", "PUSHED"] },
  { name: "approved", stages: ["APPROVED"] },
  { name: "ended", stages: ["REJECTED", "WITHDRAWN"] },
];

/** Whether exactly these stages are chosen. */
export function sameStages(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((stage) => b.includes(stage));
}
