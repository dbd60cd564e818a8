type Text = string | null;

/** 项目支出绩效目标申报表 as it was typed: every figure is text. */
export type FormText = {
  nameZh?: Text;
  projectKind?: Text;
  nature?: Text;
  tags?: readonly string[] | null;
  expFuncCode?: Text;
  startDate?: Text;
  endDate?: Text;
  leader?: Text;
  contact?: Text;
  phone?: Text;
  emergency?: boolean | null;
  emergencyDocNo?: Text;
  amount?: Text;
  totalInvestment?: Text;
  procurementAmount?: Text;
  lastYearBudget?: Text;
  lastYearExecuted?: Text;
  yearlySplit?: readonly { year?: number | null; amount?: Text }[] | null;
  fundSources?: readonly { source?: Text; amount?: Text }[] | null;
  budgetLines?:
    | readonly {
        nameZh?: Text;
        depEcoCode?: Text;
        qty?: Text;
        unit?: Text;
        unitPrice?: Text;
        amount?: Text;
        basis?: Text;
      }[]
    | null;
  totalGoal?: Text;
  annualGoal?: Text;
  scheme?: Text;
  noServiceObject?: boolean | null;
  indicators?:
    | readonly {
        level1?: Text;
        level2?: Text;
        nameZh?: Text;
        operator?: Text;
        targetValue?: Text;
        targetText?: Text;
        unit?: Text;
        weight?: Text;
        definition?: Text;
        source?: Text;
        horizon?: Text;
      }[]
    | null;
  policyBasis?: Text;
  overview?: Text;
  justification?: Text;
  schedule?: readonly { stage?: Text; start?: Text; end?: Text; content?: Text; planPayment?: Text }[] | null;
};

type Named = { code: string; nameZh: string };

/** The code lists that name what the form holds as codes; what a list lacks is shown as its code. */
export type FormNames = {
  projectKinds: readonly Named[];
  natures: readonly Named[];
  tags: readonly Named[];
  fundSources: readonly Named[];
  economicClasses: readonly Named[];
  operators: readonly Named[];
  /** The form's own class alone. */
  functionalClasses?: readonly Named[];
  schemes: readonly (Named & { level1: readonly (Named & { level2: readonly Named[] })[] })[];
};

/** A change against an earlier version: a path with what stood there and what stands there. */
export type FormChange = { path: string; label: string; before?: Text; after?: Text };

/** What a reader sees beside the form's own words. */
export type FormMarks = {
  changes?: readonly FormChange[];
  remarks?: readonly { path: string; text: string }[];
  /** Shows only what changed. */
  onlyChanged?: boolean;
  /** Lets the reader choose a field or a row to say something about. */
  onPick?: (path: string) => void;
};

/** The name of a code in a list. */
export function nameOf(list: readonly Named[] | undefined, code: Text | undefined): string {
  if (!code) return "";
  return list?.find((each) => each.code === code)?.nameZh ?? code;
}

/** A functional class as it is quoted: the code with the last of its names. */
export function classOf(names: FormNames | undefined, code: Text | undefined): string {
  if (!code) return "";
  const name = names?.functionalClasses?.find((each) => each.code === code)?.nameZh;
  return name ? `${code} ${name.slice(name.lastIndexOf("－") + 1)}` : code;
}

/** The changes at a path and under it: those of a whole list, a row, or one field. */
export function changesUnder(changes: readonly FormChange[] | undefined, path: string): FormChange[] {
  return (changes ?? []).filter(
    (change) =>
      change.path === path || change.path.startsWith(`${path}[`) || change.path.startsWith(`${path}.`),
  );
}
