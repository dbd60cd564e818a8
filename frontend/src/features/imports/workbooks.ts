import type { Verb } from "~/generated/allowed";

/** The workbooks that are filled in elsewhere and brought in; each by whoever may do the verb beside it. */
export const workbooks = [
  "declarations",
  "sections",
  "units",
  "codes",
  "taxonomy",
  "classes",
  "agencies",
  "contracts",
] as const;
export type Workbook = (typeof workbooks)[number];

export const verbs: Record<Workbook, Verb> = {
  declarations: "startDeclaration",
  sections: "createUser",
  units: "createUser",
  codes: "draftStandard",
  taxonomy: "draftStandard",
  classes: "draftStandard",
  agencies: "saveAgency",
  contracts: "draftStandard",
};

export type Change = { line: number; code: string; nameZh: string; new: boolean; what: string };

/** What the server says of a workbook: what would change, or that it was saved. */
export type Taken = { rows: number; changed: number; saved: boolean; changes: Change[]; notes: string[] };
