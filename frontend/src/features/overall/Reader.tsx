import { unmask } from "~/generated/fragment-masking";
import { OverallYearsFragmentDoc } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { nameOf } from "~/ui/form/form";
import { Remarks } from "~/ui/form/marks";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { draftOf, headKeys, moneyKeys, type Overall } from "./overall";

/** The department's form to read, with what was remarked on it. */
export function Reader({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const form = draftOf(overall);
  const remarks = overall.remarks ?? [];
  return (
    <section className="panel" aria-labelledby="overall-form">
      <h2 id="overall-form">{t("form.title")}</h2>
      {(["functions", "goal"] as const).map((key) => (
        <div key={key} data-path={key}>
          <h3>{t(`form.${key}`)}</h3>
          <p className="typed">{form[key] || "—"}</p>
          <Remarks at={key} remarks={remarks} />
        </div>
      ))}
      <h3>{t("form.budget")}</h3>
      <YearTable overall={overall} />
      <h3>{t("form.tasks")}</h3>
      <TaskTable overall={overall} />
      <h3>{t("form.indicators")}</h3>
      <IndicatorTable overall={overall} />
    </section>
  );
}

/** Three years side by side: figures, sums and parts. */
export function YearTable({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const form = draftOf(overall);
  const years = unmask(OverallYearsFragmentDoc, overall.years);
  const columns = [form.budget, ...form.past];
  const remarks = overall.remarks ?? [];
  const shares: Partial<Record<string, (at: number) => string | null | undefined>> = {
    appropriation: (at) => years[at]?.incomeParts[0],
    other: (at) => years[at]?.incomeParts[1],
    basic: (at) => years[at]?.spentParts[0],
    projects: (at) => years[at]?.spentParts[1],
  };
  return (
    <Scroll label={t("form.budget")}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("year.item")}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="number">
                {t("year.of", { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...moneyKeys, ...headKeys].map((key) => (
            <tr key={key}>
              <th scope="row">{t(`year.${key}`)}</th>
              {columns.map((column, at) => (
                <td key={years[at]?.year ?? at} className="number">
                  {column[key] || "—"}{" "}
                  {shares[key]?.(at) && <small className="soft">{shares[key]?.(at)}%</small>}
                  <Remarks at={`${at === 0 ? "budget" : `past[${at - 1}]`}.${key}`} remarks={remarks} />
                </td>
              ))}
            </tr>
          ))}
          {(["income", "expense"] as const).map((key) => (
            <tr key={key}>
              <th scope="row">{t(`year.${key}`)}</th>
              {years.map((year) => (
                <td key={year.year} className="number">
                  <Money value={year[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function TaskTable({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const remarks = overall.remarks ?? [];
  return (
    <Scroll label={t("form.tasks")}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("task.task")}</th>
            <th scope="col">{t("task.content")}</th>
            <th scope="col" className="number">
              {t("task.amount")}
            </th>
            <th scope="col" className="number">
              {t("task.appropriation")}
            </th>
            <th scope="col" className="number">
              {t("task.other")}
            </th>
          </tr>
        </thead>
        <tbody>
          {draftOf(overall).tasks.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
            <tr key={at} data-path={`tasks[${at}]`}>
              <th scope="row" className="name">
                {row.task}
                <Remarks at={`tasks[${at}]`} remarks={remarks} />
              </th>
              <td>{row.content}</td>
              <td className="number">{row.amount}</td>
              <td className="number">{row.appropriation}</td>
              <td className="number">{row.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function IndicatorTable({ overall }: { overall: Overall }) {
  const { t } = useWords("overall");
  const { guide } = overall;
  const remarks = overall.remarks ?? [];
  return (
    <Scroll label={t("form.indicators")}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("indicator.level1")}</th>
            <th scope="col">{t("indicator.nameZh")}</th>
            <th scope="col">{t("indicator.target")}</th>
            <th scope="col" className="number">
              {t("indicator.weight")}
            </th>
            <th scope="col">{t("indicator.definition")}</th>
          </tr>
        </thead>
        <tbody>
          {draftOf(overall).indicators.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
            <tr key={at} data-path={`indicators[${at}]`}>
              <td>{nameOf(guide.levels, row.level1)}</td>
              <th scope="row" className="name">
                {row.nameZh}
                <Remarks at={`indicators[${at}]`} remarks={remarks} />
              </th>
              <td>
                {row.operator === "QUAL"
                  ? row.target
                  : `${nameOf(guide.operators, row.operator)}${row.target}${row.unit}`}
              </td>
              <td className="number">{row.weight}</td>
              <td>{row.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
