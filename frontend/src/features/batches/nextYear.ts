import type { TypedBatch } from "./BatchForm";

/** What a batch of the year after is begun with. */
type Before = {
  code: string;
  nameZh: string;
  budgetYear: number;
  declareStart?: string | null;
  declareDeadline?: string | null;
  sectionDeadline?: string | null;
  reviewDeadline?: string | null;
  maxReturnRounds: number;
  minExperts: number;
  ceiling?: string | null;
};

/** The same day a year later; the last of February stays in February. */
function later(day: string | null | undefined): string {
  if (!day) return "";
  const [year = "", month = "", of = ""] = day.split("-");
  return `${Number(year) + 1}-${month}-${month === "02" && of === "29" ? "28" : of}`;
}

/** 复制到下一年: a batch as the next year's is typed, each year in its code and name one later. */
export function nextYear(batch: Before): TypedBatch {
  const { budgetYear } = batch;
  const renamed = (text: string) => text.replaceAll(String(budgetYear), String(budgetYear + 1));
  return {
    code: renamed(batch.code),
    nameZh: renamed(batch.nameZh),
    budgetYear: String(budgetYear + 1),
    declareStart: later(batch.declareStart),
    declareDeadline: later(batch.declareDeadline),
    sectionDeadline: later(batch.sectionDeadline),
    reviewDeadline: later(batch.reviewDeadline),
    maxReturnRounds: String(batch.maxReturnRounds),
    minExperts: String(batch.minExperts),
    ceiling: batch.ceiling ?? "",
    congressPassedOn: "",
    approvalReceivedOn: "",
  };
}
