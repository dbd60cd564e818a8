import type { FundingPageQuery } from "~/generated/graphql";
import { subtract } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

type Props = { classes: FundingPageQuery["funding"]["classes"] };

/** The rule's proposal beside the greatest sum of scores that the same money could buy. */
export function ClassTable({ classes }: Props) {
  const { t } = useWords("allocation");
  return (
    <section className="panel funding-part">
      <h2>{t("classes.title")}</h2>
      <p className="soft">{t("classes.about")}</p>
      <Scroll label={t("classes.title")}>
        <table className="list" aria-label={t("classes.title")}>
          <thead>
            <tr>
              <th scope="col">{t("classes.priority")}</th>
              {(["proposed", "best"] as const).flatMap((which) =>
                (["count", "amount", "points"] as const).map((key) => (
                  <th key={which + key} scope="col" className="number">
                    {t(`classes.${which}.${key}`)}
                  </th>
                )),
              )}
              <th scope="col">{t("classes.gain")}</th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ priority, proposed, best, atMost, proven }) => (
              <tr key={priority}>
                <th scope="row">{t("priority", { no: priority })}</th>
                <td className="number">{proposed.count}</td>
                <td className="number">
                  <Money value={proposed.amount} />
                </td>
                <td className="number">
                  <Points value={proposed.points} />
                </td>
                <td className="number">{best.count}</td>
                <td className="number">
                  <Money value={best.amount} />
                </td>
                <td className="number">
                  <Points value={best.points} />
                </td>
                <td>
                  <Points value={subtract(best.points, proposed.points)} unit />{" "}
                  <span className="soft">
                    {proven ? t("classes.proven") : t("classes.atMost", { points: atMost })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
