/**
 * The figures of an evaluation's report as the server makes or keeps them, canonical
 * JSON. Amounts (万元), points and rates are text.
 */
type Scored = { weight: string; points: string; rate: string };
/** Executed is null while nothing is known of it. */
type MoneyRow = { nameZh: string; initial: string; adjusted: string; executed: string | null };

export type EvaluationContent = {
  title: string;
  madeOn: string;
  money: {
    source: string;
    declared: string;
    approved: string;
    rows: MoneyRow[];
    sum: MoneyRow;
    rate: string;
  };
  scores: (Scored & { code: string; nameZh: string })[];
  weight: string;
  total: string;
  missing: number;
  grade: "" | "EXCELLENT" | "GOOD" | "FAIR" | "POOR";
  summary: string;
  experience: string;
  problems: string[];
  advice: string;
  rectified: unknown[];
  work: { asked: number; given: number; visits: unknown[] };
};

export const contentOf = (text: string): EvaluationContent => JSON.parse(text) as EvaluationContent;

/** What each chapter's words belong to, in the report's order. */
export const chapters = [
  { title: "one", codes: ["facts"] },
  { title: "two", codes: ["purpose", "principles", "method", "standard", "course"] },
  { title: "four", codes: ["decision", "process", "output", "benefit"] },
  { title: "five", codes: ["causes"] },
  { title: "seven", codes: ["other"] },
] as const;
