import type {
  MeetingFigures,
  Opinion,
  RecordMeeting,
  Round_RoundFragment,
  SittingFragment,
} from "~/generated/graphql";
import { type Cut, cutInput, typedCuts } from "~/lib/cuts";
import { localOf, momentOf } from "~/lib/dates";
import { typedNumber } from "~/lib/typed";

/** What a meeting's leader types; figures are text. */
export type TypedMeeting = {
  metAt: string;
  metWhere: string;
  present: readonly string[];
  score: string;
  opinion: Opinion | null;
  amount: string;
  lineCuts: readonly Cut[];
  priority: number | null;
  minutes: string;
  departureReason: string;
};

/** What a sitting has settled: who is there, and the figures of the motions that were carried. */
export function adoptedOf({ seats, adopted }: SittingFragment): Partial<TypedMeeting> {
  const { score, opinion, amount, priority, lineCuts } = adopted;
  const there = seats.filter(({ present }) => present).map(({ label }) => label);
  return {
    ...(there.length > 0 && { present: there }),
    ...(score && { score }),
    ...(opinion && { opinion }),
    ...(amount && { amount }),
    ...(priority && { priority }),
    ...(lineCuts.length > 0 && { lineCuts: typedCuts(lineCuts) }),
  };
}

/** What the form begins with: the record as it stands, else what the sitting settled and the sheets propose. */
export function startOf(
  round: Round_RoundFragment,
  labels: readonly string[],
  declared: string,
  now: Date,
  sitting: SittingFragment | null,
): TypedMeeting {
  if (round.metAt) {
    return {
      metAt: localOf(round.metAt),
      metWhere: round.metWhere,
      present: round.seats?.filter(({ present }) => present).map(({ label }) => label) ?? [],
      score: round.collectiveScore ?? "",
      opinion: round.collectiveOpinion ?? null,
      amount: round.collectiveAmount ?? "",
      lineCuts: typedCuts(round.collectiveLineCuts),
      priority: round.collectivePriority ?? null,
      minutes: round.minutes,
      departureReason: round.departureReason,
    };
  }
  const opinion = round.aggregateOpinion ?? null;
  return {
    metAt: localOf(now),
    metWhere: "",
    present: labels,
    score: round.aggregate ?? "",
    opinion,
    amount: opinion ? amountOf(opinion, declared, round.aggregateAmount ?? "") : "",
    lineCuts: [],
    priority: round.aggregatePriority ?? null,
    minutes: "",
    departureReason: "",
    ...(sitting && adoptedOf(sitting)),
  };
}

/** Each opinion but a cut leaves one amount only; it need not be typed. */
export function amountOf(opinion: Opinion, declared: string, cut: string): string {
  const amounts: Record<Opinion, string> = { AGREE: declared, AGREE_CUT: cut, REVISE: "", DISAGREE: "0" };
  return amounts[opinion];
}

/** The figures that the server weighs while they are typed. */
export function figuresOf(roundID: string, typed: TypedMeeting): MeetingFigures {
  return {
    roundID,
    score: typedNumber(typed.score) || null,
    amount: typedNumber(typed.amount) || null,
    opinion: typed.opinion,
    lineCuts: cutInput(typed.lineCuts),
  };
}

/** The whole record; what is missing is sent as nothing can be, so that the server names it. */
export function recordOf(round: { id: string; version: number }, typed: TypedMeeting): RecordMeeting | null {
  const { metWhere, present, opinion, priority, minutes, departureReason } = typed;
  const metAt = momentOf(typed.metAt);
  const score = typedNumber(typed.score);
  if (!metAt || !score || opinion === null || priority === null) return null;
  return {
    roundID: round.id,
    version: round.version,
    metAt,
    metWhere,
    present: [...present],
    score,
    amount: typedNumber(typed.amount) || null,
    priority,
    opinion,
    lineCuts: cutInput(typed.lineCuts),
    minutes,
    departureReason: departureReason || null,
  };
}
