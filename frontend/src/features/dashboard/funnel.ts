import type { DeclarationStage } from "~/generated/graphql";
import { sum } from "~/lib/money";

const approved = ["APPROVED"] as const;
const pushed = ["PUSHED", ...approved] as const;
const reported = ["REPORTED", ...pushed] as const;
const concluded = ["REVIEW_CLOSED", ...reported] as const;
const reviewed = ["PANEL_FORMING", "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW", ...concluded] as const;
const handedIn = [
  "SCREENING",
  "BLOCKED",
  "EXEMPTED",
  "SECTION_REVIEW",
  "RETURNED",
  "REJECTED",
  ...reviewed,
] as const;

/** The steps of the procedure, each with the stages of those that have come that far. */
export const steps = {
  begun: ["DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", ...handedIn],
  handedIn,
  reviewed,
  concluded,
  reported,
  pushed,
  approved,
} as const satisfies Record<string, readonly DeclarationStage[]>;

export type Step = keyof typeof steps;

type Stage = { stage: DeclarationStage; count: number; amount: string };

/** How many have come as far as each step, and what they declare. */
export function reached(stages: readonly Stage[]): { step: Step; count: number; amount: string }[] {
  return (Object.keys(steps) as Step[]).map((step) => {
    const within: readonly DeclarationStage[] = steps[step];
    const rows = stages.filter(({ stage }) => within.includes(stage));
    return {
      step,
      count: rows.reduce((all, { count }) => all + count, 0),
      amount: sum(rows.map(({ amount }) => amount)) ?? "0",
    };
  });
}
