import type { FilingFormFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { nameOf } from "~/ui/form/form";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = { form: FilingFormFragment; guide: Guide };

/** The tables of the printed form; the head of each comes back on every page. */
export function PrintLines({ form, guide }: Props) {
  return (
    <>
      <Indicators form={form} guide={guide} />
      <Lines form={form} guide={guide} />
      <Stages form={form} />
    </>
  );
}

const money = (value: string | null | undefined) => (value ? format(value) : "");

function Indicators({ form, guide }: Props) {
  const { t } = useWords("filing", "form");
  const title = (key: string) => t(`form:columns.indicators.${key}`);
  const scheme = guide.schemes.find(({ code, isDefault }) =>
    form.scheme ? code === form.scheme : isDefault,
  );
  const levels = scheme?.level1 ?? [];
  const rows = form.indicators ?? [];
  return (
    <>
      <h2>{t("form:fields.indicators")}</h2>
      <table>
        <thead>
          <tr>
            {["level1", "level2", "nameZh", "target", "weight", "definition"].map((key) => (
              <th key={key} scope="col">
                {title(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const level = levels.find(({ code }) => code === row.level1);
            const value =
              row.operator === "QUAL"
                ? row.targetText
                : `${nameOf(guide.operators, row.operator)}${row.targetValue ?? ""}${row.unit ?? ""}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
              <tr key={at}>
                {row.level1 !== rows[at - 1]?.level1 && (
                  <td rowSpan={alike(rows, at)}>{level?.nameZh ?? row.level1}</td>
                )}
                <td>{nameOf(level?.level2, row.level2)}</td>
                <td>{row.nameZh}</td>
                <td>{value}</td>
                <td className="figures">{row.weight}</td>
                <td>{row.definition}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** How many rows from this one on share its first level: they share one cell. */
function alike(rows: readonly { level1?: string | null }[], from: number): number {
  const other = rows.slice(from).findIndex(({ level1 }) => level1 !== rows[from]?.level1);
  return other < 0 ? rows.length - from : other;
}

function Lines({ form, guide }: Props) {
  const { t } = useWords("filing", "form");
  const rows = form.budgetLines ?? [];
  if (rows.length === 0) return null;
  const keys = ["nameZh", "depEcoCode", "qty", "unit", "unitPrice", "amount", "basis"];
  return (
    <>
      <h2>{t("form:fields.budgetLines")}</h2>
      <table>
        <thead>
          <tr>
            {keys.map((key) => (
              <th key={key} scope="col">
                {t(`form:columns.budgetLines.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
            <tr key={at}>
              <td>{row.nameZh}</td>
              <td>{nameOf(guide.economicClasses, row.depEcoCode)}</td>
              <td className="figures">{row.qty}</td>
              <td>{row.unit}</td>
              <td className="figures">{money(row.unitPrice)}</td>
              <td className="figures">{money(row.amount)}</td>
              <td>{row.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Stages({ form }: Pick<Props, "form">) {
  const { t } = useWords("filing", "form");
  const rows = form.schedule ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t("form:fields.schedule")}</h2>
      <table>
        <thead>
          <tr>
            {["stage", "start", "end", "content", "planPayment"].map((key) => (
              <th key={key} scope="col">
                {t(`form:columns.schedule.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
            <tr key={at}>
              <td>{row.stage}</td>
              <td className="day">{row.start}</td>
              <td className="day">{row.end}</td>
              <td>{row.content}</td>
              <td className="figures">{money(row.planPayment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
