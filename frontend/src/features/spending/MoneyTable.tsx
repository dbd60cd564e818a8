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
const figures = ["initial", "adjusted", "executed"] as const;

/** 项目资金: a line for each source; the totals are the server's. */
export function MoneyTable({ rows, sources, verdict, faults, paid, onChange }: Props) {
  const { t } = useWords("spending");
  const change = (at: number, part: Partial<MoneyDraft>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const imported = (row: MoneyDraft, figure: (typeof figures)[number]) =>
    paid && row.source === appropriation && figure !== "initial" ? paid[figure] : null;
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
                  readOnly={imported(row, figure) !== null}
                  value={imported(row, figure) ?? row[figure]}
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
