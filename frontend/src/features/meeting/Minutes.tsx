import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  type Round_DeclarationFragment,
  type Round_RoundFragment,
  RoundGuideDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { compare, format, subtract } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { nameOf } from "~/ui/form/form";
import { useWords } from "~/ui/useWords";

type Props = { round: Round_RoundFragment; declaration: Round_DeclarationFragment };

/** 集体评审纪要: when, where and who, what the panel concluded beside the sheets, and why. */
export function Minutes({ round, declaration }: Props) {
  const { t } = useWords("meeting", "scoring");
  const [{ data }] = useQuery({ query: RoundGuideDocument, variables: { batchID: declaration.batch.id } });
  const lines = round.revision === declaration.revision ? declaration.form.budgetLines : null;
  const of = (present: boolean) =>
    round.seats?.filter((seat) => seat.present === present).map(({ label }) => label) ?? [];
  const { collectiveScore: score, aggregate, collectiveAmount: amount, collectivePriority: priority } = round;
  const off = score && aggregate ? subtract(score, aggregate) : null;
  const cuts = round.collectiveLineCuts ?? [];
  return (
    <section className="panel" aria-labelledby="minutes">
      <h2 id="minutes">{t("minutes.title")}</h2>
      <dl className="facts meeting-facts">
        <Fact name={t("minutes.when")}>{round.metAt && minuteOf(round.metAt)}</Fact>
        <Fact name={t("minutes.where")}>{round.metWhere}</Fact>
        <Fact name={t("minutes.present")}>{of(true).join(t("ui:marks.list"))}</Fact>
        <Fact name={t("minutes.absent")}>{of(false).join(t("ui:marks.list")) || t("minutes.nobody")}</Fact>
        <Fact name={t("minutes.score")}>
          <b>
            <Points value={score} unit />
          </b>{" "}
          {off !== null && <span className="soft">{t("minutes.off", { off: signed(off) })}</span>}
        </Fact>
        <Fact name={t("minutes.opinion")}>
          {round.collectiveOpinion && t(`scoring:opinions.${round.collectiveOpinion}`)}
        </Fact>
        <Fact name={t("minutes.amount")}>
          <b>
            <Money value={amount} unit />
          </b>
        </Fact>
        <Fact name={t("minutes.priority")}>
          {priority ? `P${priority} ${t(`scoring:priorities.${priority}`)}` : "—"}
        </Fact>
      </dl>
      {cuts.length > 0 && (
        <>
          <h3>{t("minutes.cuts")}</h3>
          <ul>
            {cuts.map(({ line, cut, reason }) => (
              <li key={`${line} ${reason}`}>
                {t("cut", {
                  line: lines?.[line]?.nameZh ?? t("line", { no: line + 1 }),
                  cut: format(cut),
                  reason: nameOf(data?.formGuide.cutReasons ?? [], reason),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("minutes.text")}</h3>
      <p className="typed">{round.minutes}</p>
      {round.departureReason && (
        <>
          <h3>{t("minutes.departure")}</h3>
          <p className="typed">{round.departureReason}</p>
        </>
      )}
    </section>
  );
}

/** A difference with its sign. */
export function signed(off: string): string {
  if (compare(off, "0") === 0) return format(off, 2);
  return off.startsWith("-") ? `−${format(off.slice(1), 2)}` : `+${format(off, 2)}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
