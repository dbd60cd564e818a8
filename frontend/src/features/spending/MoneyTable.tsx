import type { Fault } from "~/lib/fault";
import { format } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { MoneyDraft, Verdict } from "./self";

type Props = {
  rows: readonly MoneyDraft[];
  sources: readonly { code: string; nameZh: string }[];
  verdict: Verdict;
  faults: readonly Fault[];
  /** What the payment system says of the year's own appropriation, over which nobody types. */
  paid: { adjusted: string; executed: string } | null;
  onChange: (rows: MoneyDraft[]) => void;
};

const appropriation = "CURRENT_APPROPRIATION";
const carriedOver = "CARRYOVER";
const figures = ["initial", "adjusted", "executed"] as const;

/** 项目资金: a line for each source; the totals are the server's. */
export function MoneyTable({ rows, sources, verdict, faults, paid, onChange }: Props) {
  const { t } = useWords("spending");
  const change = (at: number, part: Partial<MoneyDraft>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const alone = rows.every(({ source }) => source === appropriation || source === carriedOver);
  // Nobody types what was approved where it all has one source, nor what the payment system says.
  const known = (row: MoneyDraft, figure: (typeof figures)[number]) => {
    if (row.source !== appropriation) return null;
    if (paid && figure !== "initial") return paid[figure];
    if (!alone || figure === "executed") return null;
    return rows.length === 1 ? verdict[figure] : row[figure];
  };
  const free = sources.filter(({ code }) => !rows.some(({ source }) => source === code));
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={row.source} className="spending-money">
          <legend>{sources.find(({ code }) => code === row.source)?.nameZh ?? row.source}</legend>
          {figures.map((figure) => (
            <Field
              key={figure}
              label={t(`money.${figure}`)}
              path={`money[${at}].${figure}`}
              faults={faults}
              required
            >
              {(control) => (
                <input
                  {...control}
                  className="input figure"
                  inputMode="decimal"
                  autoComplete="off"
                  readOnly={known(row, figure) !== null}
                  value={known(row, figure) ?? row[figure]}
                  onChange={(event) => change(at, { [figure]: typedNumber(event.target.value) })}
                />
              )}
            </Field>
          ))}
          {rows.length > 1 && !(paid && row.source === appropriation) && (
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {t("money.remove")}
            </button>
          )}
        </fieldset>
      ))}
      <p className="spending-sums" data-path="money">
        {t("money.total", {
          initial: format(verdict.initial),
          adjusted: format(verdict.adjusted),
          executed: format(verdict.executed),
        })}
        {verdict.score && (
          <b>
            {t("money.rate", { rate: verdict.score.executionRate, points: verdict.score.executionScore })}
          </b>
        )}
      </p>
      {free.length > 0 && (
        <p className="spending-more">
          {free.map(({ code, nameZh }) => (
            <button
              key={code}
              type="button"
              className="button"
              onClick={() => onChange([...rows, { source: code, initial: "", adjusted: "", executed: "" }])}
            >
              {t("money.add", { source: nameZh })}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
