import type { FormText } from "./form";

/** A field that holds one value, and how the value reads. */
export type FieldSpec = {
  key: keyof FormText;
  kind:
    | "text"
    | "long"
    | "money"
    | "flag"
    | "projectKinds"
    | "functionalClasses"
    | "natures"
    | "tags"
    | "schemes";
};

/** A list of the form, with its columns by the rows' own names. */
export type ListSpec = {
  key: "yearlySplit" | "fundSources" | "budgetLines" | "indicators" | "schedule";
  columns: readonly ColumnSpec[];
};

export type ColumnSpec = {
  key: string;
  kind:
    | "text"
    | "money"
    | "points"
    | "fundSources"
    | "economicClasses"
    | "level1"
    | "level2"
    | "target"
    | "horizon";
};

export type SectionSpec = { key: string; parts: readonly (FieldSpec | ListSpec)[] };

const text = (key: keyof FormText): FieldSpec => ({ key, kind: "text" });
const long = (key: keyof FormText): FieldSpec => ({ key, kind: "long" });
const money = (key: keyof FormText): FieldSpec => ({ key, kind: "money" });

/** The form, read top down as it is printed. */
export const sections: readonly SectionSpec[] = [
  {
    key: "basics",
    parts: [
      text("nameZh"),
      { key: "projectKind", kind: "projectKinds" },
      { key: "nature", kind: "natures" },
      { key: "tags", kind: "tags" },
      { key: "expFuncCode", kind: "functionalClasses" },
      text("startDate"),
      text("endDate"),
      text("leader"),
      text("contact"),
      text("phone"),
      { key: "emergency", kind: "flag" },
      text("emergencyDocNo"),
    ],
  },
  {
    key: "money",
    parts: [
      money("amount"),
      money("totalInvestment"),
      money("procurementAmount"),
      money("lastYearBudget"),
      money("lastYearExecuted"),
      {
        key: "fundSources",
        columns: [
          { key: "source", kind: "fundSources" },
          { key: "amount", kind: "money" },
        ],
      },
      {
        key: "yearlySplit",
        columns: [
          { key: "year", kind: "text" },
          { key: "amount", kind: "money" },
        ],
      },
    ],
  },
  {
    key: "lines",
    parts: [
      {
        key: "budgetLines",
        columns: [
          { key: "nameZh", kind: "text" },
          { key: "depEcoCode", kind: "economicClasses" },
          { key: "qty", kind: "text" },
          { key: "unit", kind: "text" },
          { key: "unitPrice", kind: "money" },
          { key: "amount", kind: "money" },
          { key: "basis", kind: "text" },
        ],
      },
    ],
  },
  {
    key: "goals",
    parts: [
      long("totalGoal"),
      long("annualGoal"),
      { key: "scheme", kind: "schemes" },
      { key: "noServiceObject", kind: "flag" },
      {
        key: "indicators",
        columns: [
          { key: "level1", kind: "level1" },
          { key: "level2", kind: "level2" },
          { key: "nameZh", kind: "text" },
          { key: "target", kind: "target" },
          { key: "weight", kind: "points" },
          { key: "definition", kind: "text" },
          { key: "source", kind: "text" },
          { key: "horizon", kind: "horizon" },
        ],
      },
    ],
  },
  { key: "grounds", parts: [long("policyBasis"), long("overview"), long("justification")] },
  {
    key: "schedule",
    parts: [
      {
        key: "schedule",
        columns: [
          { key: "stage", kind: "text" },
          { key: "start", kind: "text" },
          { key: "end", kind: "text" },
          { key: "content", kind: "text" },
          { key: "planPayment", kind: "money" },
        ],
      },
    ],
  },
];
