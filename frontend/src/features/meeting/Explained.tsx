import type { TallyFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { useWords } from "~/ui/useWords";
import { Recommended } from "./Recommended";

/** How the aggregate comes about: the rule, what went into it, each rounding, and the limits it was held against. */
export function Explained({ tally }: { tally: TallyFragment }) {
  const { t } = useWords("meeting", "scoring");
  const { sheets, kept, sum, unrounded, result, grade } = tally;
  const counted = sheets.filter(({ dropped }) => !dropped).map(({ sheet }) => format(sheet.total ?? ""));
  const dropped = sheets
    .filter((each) => each.dropped)
    .map(({ sheet }) => `${sheet.label} ${format(sheet.total ?? "")}`);
  const verdict = (over: boolean) => t(over ? "explain.over" : "explain.within");
  const votes = (list: readonly { count: number; name: string }[]) =>
    list.map(({ name, count }) => t("explain.vote", { name, count })).join(t("ui:marks.list"));
  return (
    <details className="panel meeting-explain" open>
      <summary>
        <h2>{t("explain.title")}</h2>
      </summary>
      <dl>
        <dt>{t("explain.rule")}</dt>
        <dd>
          {t(tally.trimmed ? "explain.trimmed" : "explain.plain", {
            count: sheets.length,
            from: tally.trimFrom,
          })}
          {dropped.length > 0 && <p>{t("explain.dropped", { sheets: dropped.join(t("ui:marks.list")) })}</p>}
        </dd>
        <dt>{t("explain.sum")}</dt>
        <dd className="figure">
          ({counted.join(" + ")}) ÷ {kept} = {format(sum)} ÷ {kept} = {unrounded}
        </dd>
        <dt>{t("explain.round")}</dt>
        <dd>
          {t("explain.rounded", { unrounded, result: format(result), grade: t(`scoring:grades.${grade}`) })}
        </dd>
        <dt>{t("explain.recommendation")}</dt>
        <dd>
          <Recommended of={tally.recommendation} />
        </dd>
        <dt>{t("explain.dispersion")}</dt>
        <dd>
          <p>
            {t("explain.range", {
              value: tally.range,
              limit: format(tally.rangeLimit, 0),
              verdict: verdict(tally.tooWide),
            })}
          </p>
          <p>
            {t("explain.cv", {
              sd: tally.sd,
              value: tally.cv,
              limit: tally.cvLimit,
              verdict: verdict(tally.tooUneven),
            })}
          </p>
          {tally.split && <p>{t("explain.split")}</p>}
        </dd>
        <dt>{t("explain.amount")}</dt>
        <dd>
          {tally.amounts.length === 0
            ? t("explain.noAmount")
            : t("explain.median", {
                amounts: tally.amounts.map((amount) => format(amount)).join(t("ui:marks.list")),
                amount: tally.amount ? format(tally.amount) : "—",
              })}
        </dd>
        <dt>{t("explain.priority")}</dt>
        <dd>
          {votes(
            tally.priorities.map(({ priority, count }) => ({
              count,
              name: `P${priority} ${t(`scoring:priorities.${priority}`)}`,
            })),
          )}
          {t("explain.mostPriority", { priority: tally.priority })}
        </dd>
        <dt>{t("explain.opinion")}</dt>
        <dd>
          {votes(
            tally.opinions.map(({ opinion, count }) => ({ count, name: t(`scoring:opinions.${opinion}`) })),
          )}
          {tally.opinion ? "" : t("explain.tie")}
        </dd>
      </dl>
      <p className="soft">{t("explain.items")}</p>
    </details>
  );
}
