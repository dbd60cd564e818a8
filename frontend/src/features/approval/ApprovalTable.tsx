import type { ClipboardEvent } from "react";
import { type Fault, faultsAt } from "~/lib/fault";
import { compare, isDecimal, subtract } from "~/lib/money";
import { cellsOf, typedNumber } from "~/lib/typed";
import { Money } from "~/ui/Figures";
import { useFaultWords } from "~/ui/faultWords";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { Pushed } from "./usePushed";

export type TypedRow = { amount: string; reason: string };
type Line = { row: Pushed; typed: TypedRow };

type Props = {
  lines: readonly Line[];
  faults: readonly Fault[];
  onChange: (changed: Record<string, TypedRow>) => void;
};

/** An amount and, where it departs from the reviewed one, a reason for each project. */
export function ApprovalTable({ lines, faults, onChange }: Props) {
  const { t } = useWords("approval");

  /** A column copied from a spreadsheet fills the amounts from here down. */
  const paste = (event: ClipboardEvent, from: number) => {
    const cells = cellsOf(event.clipboardData.getData("text/plain"));
    if (cells.length < 2) return;
    event.preventDefault();
    const pairs = cells.flatMap(([amount = "", reason], at) => {
      const line = lines[from + at];
      return line
        ? [[line.row.id, { amount: typedNumber(amount), reason: reason ?? line.typed.reason }]]
        : [];
    });
    onChange(Object.fromEntries(pairs) as Record<string, TypedRow>);
  };

  return (
    <Scroll label={t("approve.title")}>
      <table className="list" aria-label={t("approve.title")}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("approve.no")}
            </th>
            <th scope="col">{t("outbox.project")}</th>
            <th scope="col" className="number">
              {t("approve.declared")}
            </th>
            <th scope="col" className="number">
              {t("approve.reviewed")}
            </th>
            <th scope="col">{t("approve.amount")}</th>
            <th scope="col" className="number">
              {t("approve.difference")}
            </th>
            <th scope="col">{t("approve.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, typed }, at) => {
            const change = (part: Partial<TypedRow>) => onChange({ [row.id]: { ...typed, ...part } });
            const cell = { path: `rows[${at}]`, faults, name: row.nameZh };
            return (
              <tr key={row.id}>
                <td className="number">{at + 1}</td>
                <th scope="row" className="name">
                  {row.nameZh}
                  <div className="code">
                    {row.code} {row.unit.nameZh}
                  </div>
                </th>
                <td className="number">
                  <Money value={row.amount} />
                </td>
                <td className="number">
                  <Money value={row.reviewedAmount} />
                </td>
                <td>
                  <Cell
                    {...cell}
                    field="amount"
                    value={typed.amount}
                    onChange={(amount) => change({ amount })}
                    onPaste={(event) => paste(event, at)}
                  />
                </td>
                <td className="number">
                  <Difference amount={typed.amount} reviewed={row.reviewedAmount} />
                </td>
                <td>
                  <Cell
                    {...cell}
                    field="reason"
                    value={typed.reason}
                    onChange={(reason) => change({ reason })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Difference({ amount, reviewed }: { amount: string; reviewed?: string | null }) {
  const exact = typedNumber(amount);
  if (!reviewed || !isDecimal(exact) || compare(exact, reviewed) === 0) return null;
  return <Money value={subtract(exact, reviewed)} />;
}

type CellProps = {
  field: keyof TypedRow;
  /** rows[3]; a fault of the whole row stands at its amount. */
  path: string;
  name: string;
  faults: readonly Fault[];
  value: string;
  onChange: (value: string) => void;
  onPaste?: (event: ClipboardEvent) => void;
};

function Cell({ field, path, name, faults, value, onChange, onPaste }: CellProps) {
  const { t } = useWords("approval");
  const words = useFaultWords();
  const at = `${path}.${field}`;
  const own = [...faultsAt(faults, at), ...(field === "amount" ? faultsAt(faults, path) : [])];
  return (
    <>
      <input
        className={field === "amount" ? "input amount" : "input"}
        data-path={at}
        inputMode={field === "amount" ? "decimal" : undefined}
        aria-label={t(`approve.${field}Of`, { name })}
        aria-invalid={own.length > 0 || undefined}
        aria-describedby={own.length > 0 ? at : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
      />
      {own.length > 0 && (
        <div id={at} className="field-fault">
          {own.map(words).join("；")}
        </div>
      )}
    </>
  );
}
