import type {
  DeclarationStage,
  ExpertSheetStatus,
  ReviewRoundDrawStatus,
  ReviewRoundStatus,
} from "~/generated/graphql";

type Round = {
  no: number;
  status: ReviewRoundStatus;
  drawStatus: ReviewRoundDrawStatus;
  sheets?: readonly { status: ExpertSheetStatus }[] | null;
};

type Declaration<Each> = { stage: DeclarationStage; reviewRound: number; rounds?: readonly Each[] | null };

/** The rounds of a project by what they are now, and how far its panel is: a step of the page's bar. */
export function standing<Each extends Round>({ stage, reviewRound, rounds }: Declaration<Each>) {
  const newestFirst = [...(rounds ?? [])].sort((a, b) => b.no - a.no);
  const waiting = newestFirst.find(({ drawStatus }) => drawStatus === "COMMITTED");
  const forming = stage === "PANEL_FORMING";
  // A revised project keeps the number of its last round until a new panel is drawn.
  const current = newestFirst.find(
    ({ no, status }) => no === reviewRound && !(forming && status !== "FORMING"),
  );
  const before = newestFirst.filter((round) => round !== waiting && round !== current);
  return { current, waiting, before, at: stepOf(stage, current, waiting) };
}

function stepOf(stage: DeclarationStage, current: Round | undefined, waiting: Round | undefined): number {
  if (stage !== "PANEL_FORMING") return stage === "INDIVIDUAL_REVIEW" ? 4 : 5;
  if (waiting) return 1;
  if (!current) return 0;
  return current.sheets?.some(({ status }) => status === "INVITED") ? 2 : 3;
}
