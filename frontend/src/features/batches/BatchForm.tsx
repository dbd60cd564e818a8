import { type ReactNode, useState } from "react";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";

/** A batch as it is typed. */
export type TypedBatch = Record<BatchField, string>;

const kinds = {
  code: "text",
  nameZh: "text",
  budgetYear: "year",
  declareStart: "date",
  declareDeadline: "date",
  sectionDeadline: "date",
  reviewDeadline: "date",
  maxReturnRounds: "count",
  minExperts: "count",
  ceiling: "money",
  congressPassedOn: "date",
  approvalReceivedOn: "date",
} as const;

export type BatchField = keyof typeof kinds;

const needed = new Set<BatchField>([
  "code",
  "nameZh",
  "budgetYear",
  "declareStart",
  "declareDeadline",
  "sectionDeadline",
  "reviewDeadline",
]);

type Props = {
  /** The fields that may be typed here, in order. */
  fields: readonly BatchField[];
  start: TypedBatch;
  /** What the server has against it. */
  faults: readonly Fault[];
  submit: string;
  busy: boolean;
  onSubmit: (typed: TypedBatch) => void;
  /** What stands beside the button. */
  children: ReactNode;
};

/** The fields of a batch: its dates, its limits, its money. */
export function BatchForm({ fields, start, faults, submit, busy, onSubmit, children }: Props) {
  const { t } = useWords("batches", "ui");
  const [typed, setTyped] = useState(start);
  const [gaps, setGaps] = useState<Fault[]>([]);
  const shown = gaps.length > 0 ? gaps : faults;

  const hand = () => {
    const empty = fields.filter((field) => needed.has(field) && !typed[field].trim());
    setGaps(empty.map((path) => ({ code: "", path, message: t("missing", { field: t(path) }) })));
    if (empty.length === 0) onSubmit(typed);
  };

  return (
    <form
      noValidate
      className="batch-form panel"
      onSubmit={(event) => {
        event.preventDefault();
        hand();
      }}
    >
      <FaultSummary faults={shown} heading={t("ui:fixThese")} />
      {fields.map((field) => (
        <Field
          key={field}
          label={t(field)}
          path={field}
          faults={shown}
          required={needed.has(field)}
          hint={hinted.has(field) ? t(`hints.${field}`) : undefined}
        >
          {(control) => (
            <input
              {...control}
              {...attributes[kinds[field]]}
              className="input"
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {children}
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}

const hinted = new Set<BatchField>(["ceiling", "minExperts", "congressPassedOn", "approvalReceivedOn"]);

const attributes = {
  text: { type: "text" },
  date: { type: "date" },
  year: { type: "text", inputMode: "numeric", maxLength: 4 },
  count: { type: "text", inputMode: "numeric", maxLength: 3 },
  money: { type: "text", inputMode: "decimal" },
} as const;

/** A count as the contract takes it: null when nothing was typed. */
export function countOf(text: string): number | null {
  const digits = typedNumber(text);
  return /^\d+$/.test(digits) ? Number.parseInt(digits, 10) : null;
}

/** An amount or a day, null when nothing was typed. */
export function givenOf(text: string): string | null {
  return text.trim() || null;
}
