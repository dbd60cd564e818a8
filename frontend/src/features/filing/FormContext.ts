import { createContext, use } from "react";
import type { Fault } from "~/lib/fault";
import type { Draft } from "./draft";
import type { Put } from "./useDraft";
import type { CoachRemark } from "./useFaults";
import type { Guide } from "./useGuide";

/** The form under a person's hands, as its fields see it. */
export type Filling = {
  draft: Draft;
  put: Put;
  guide: Guide;
  /** The faults, warnings and remarks that are to be seen now. */
  faults: readonly Fault[];
  /** What would make the indicators better. */
  coach: readonly CoachRemark[];
};

export const FormContext = createContext<Filling | null>(null);

export function useFilling(): Filling {
  const filling = use(FormContext);
  if (!filling) throw new Error("there is no form around this field");
  return filling;
}
