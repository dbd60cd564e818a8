import type { BoardPageQuery, DeclarationStage } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";

type StageCount = BoardPageQuery["batchProgress"]["stages"][number];

/** The way that most declarations go; a board shows these even when nobody stands there. */
const way: readonly DeclarationStage[] = [
  "DRAFT",
  "UNIT_REVIEW",
  "SECTION_REVIEW",
  "PANEL_FORMING",
  "INDIVIDUAL_REVIEW",
  "COLLECTIVE_REVIEW",
  "REVIEW_CLOSED",
  "REPORTED",
  "PUSHED",
  "APPROVED",
];

/** The counts in the procedure's order. */
export function shownStages(counts: readonly StageCount[]): StageCount[] {
  const nobody = way.filter((stage) => counts.every((each) => each.stage !== stage));
  const order = stagesOf("declaration");
  return [...counts, ...nobody.map((stage) => ({ stage, count: 0, amount: "0" }))].sort(
    (a, b) => order.indexOf(a.stage) - order.indexOf(b.stage),
  );
}
