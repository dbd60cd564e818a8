import type { ReactNode } from "react";
import type { Round_RoundFragment, TallyFragment } from "~/generated/graphql";
import { format } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

type Props = { round: Round_RoundFragment; tally: TallyFragment | null };

/** What the sheets say together: the aggregate, how far they lie apart, the proposals, and why the panel meets. */
export function Standing({ round, tally }: Props) {
  const { t } = useWords("meeting", "scoring");
  const { aggregate, range, sd, cv, flagReason, aggregateAmount, aggregatePriority, aggregateOpinion } =
    round;
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">{t("standing.title", { count: round.sheetCount })}</h2>
      {flagReason && <p className="meeting-flag">{t("standing.flag", { reason: flagReason })}</p>}
      <dl className="meeting-figures">
        <Figure name={t("standing.aggregate")} main>
          <Points value={aggregate} /> {tally && <small>{t(`scoring:grades.${tally.grade}`)}</small>}
        </Figure>
        <Figure
          name={t("standing.range")}
          note={tally && t("standing.limit", { limit: format(tally.rangeLimit, 0) })}
        >
          {range ?? "—"}
        </Figure>
        <Figure name={t("standing.sd")}>{sd ?? "—"}</Figure>
        <Figure name={t("standing.cv")} note={tally && t("standing.limit", { limit: tally.cvLimit })}>
          {tally?.cv ?? cv ?? "—"}
        </Figure>
        <Figure name={t("standing.amount")} note={t("standing.median")}>
          <Money value={aggregateAmount} unit />
        </Figure>
        <Figure name={t("standing.priority")}>
          {aggregatePriority ? `P${aggregatePriority} ${t(`scoring:priorities.${aggregatePriority}`)}` : "—"}
        </Figure>
        <Figure name={t("standing.opinion")}>
          {aggregateOpinion ? t(`scoring:opinions.${aggregateOpinion}`) : t("standing.tie")}
        </Figure>
      </dl>
    </section>
  );
}

type FigureProps = { name: string; note?: string | null; main?: boolean; children: ReactNode };

function Figure({ name, note, main, children }: FigureProps) {
  return (
    <div data-main={main}>
      <dt className="soft">{name}</dt>
      <dd className="figure">
        {children}
        {note && <small className="soft">{note}</small>}
      </dd>
    </div>
  );
}
