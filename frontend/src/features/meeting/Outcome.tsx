import type { ResultPageQuery } from "~/generated/graphql";
import { subtract } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

type Props = {
  declaration: Pick<
    ResultPageQuery["declaration"],
    "score" | "grade" | "opinion" | "priority" | "reviewedAmount" | "conclusionNote"
  >;
  amount: string | null | undefined;
};

/** The conclusion that stands for the project, and where it comes from. */
export function Outcome({ declaration, amount }: Props) {
  const { t } = useWords("meeting", "scoring");
  const { score, grade, opinion, priority, reviewedAmount, conclusionNote } = declaration;
  const cut = amount && reviewedAmount ? subtract(amount, reviewedAmount) : null;
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">{t("result.outcome")}</h2>
      <dl className="meeting-figures">
        <div data-main>
          <dt className="soft">{t("result.score")}</dt>
          <dd className="figure">
            <Points value={score} /> {grade && <small>{t(`scoring:grades.${grade}`)}</small>}
          </dd>
        </div>
        <div>
          <dt className="soft">{t("minutes.opinion")}</dt>
          <dd>{opinion ? t(`scoring:opinions.${opinion}`) : "—"}</dd>
        </div>
        <div>
          <dt className="soft">{t("minutes.amount")}</dt>
          <dd>
            <Money value={reviewedAmount} unit />
          </dd>
        </div>
        <div>
          <dt className="soft">{t("result.cut")}</dt>
          <dd>
            <Money value={cut} unit />
          </dd>
        </div>
        <div>
          <dt className="soft">{t("minutes.priority")}</dt>
          <dd>{priority ? `P${priority} ${t(`scoring:priorities.${priority}`)}` : "—"}</dd>
        </div>
      </dl>
      {conclusionNote && <p className="soft">{conclusionNote}</p>}
    </section>
  );
}
