import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { SectionOpinions_DeclarationFragmentDoc } from "~/generated/graphql";
import { Money, Points } from "~/ui/Figures";
import { nameOf } from "~/ui/form/form";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = { declaration: FragmentType<typeof SectionOpinions_DeclarationFragmentDoc>; guide: Guide };

/** 绩效目标审核表 of each version, as the section filled it in. */
export function SectionOpinions({ declaration, guide }: Props) {
  const { t } = useWords("filing");
  const { targetReviews } = unmask(SectionOpinions_DeclarationFragmentDoc, declaration);
  const rows = (targetReviews ?? []).filter(({ decision }) => decision !== "OPEN");
  if (rows.length === 0) return null;
  const items = guide.targetReviewForm.dimensions.flatMap((dimension) => dimension.items);
  return (
    <section className="panel" aria-labelledby="opinions">
      <h2 id="opinions">{t("opinions.title")}</h2>
      {rows
        .sort((a, b) => b.revision - a.revision)
        .map((review, index) => (
          <details key={review.id} open={index === 0}>
            <summary>
              {t("revision", { no: review.revision })}
              <b>{t(`opinions.decisions.${review.decision}`)}</b>
              <span className="soft">
                <Points value={review.total} unit /> {review.grade && t(`grades.${review.grade}`)} ·{" "}
                {review.reviewerName}
              </span>
            </summary>
            <p className="typed">{review.opinion || "—"}</p>
            <dl className="facts">
              <div>
                <dt className="soft">{t("opinions.suggested")}</dt>
                <dd>
                  <Money value={review.suggestedAmount} unit />
                </dd>
              </div>
              {review.cutReason && (
                <div>
                  <dt className="soft">{t("opinions.cutReason")}</dt>
                  <dd>{nameOf(guide.cutReasons, review.cutReason)}</dd>
                </div>
              )}
            </dl>
            <Scroll label={t("opinions.item")}>
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">{t("opinions.item")}</th>
                    <th scope="col" className="number">
                      {t("opinions.points")}
                    </th>
                    <th scope="col">{t("opinions.comment")}</th>
                  </tr>
                </thead>
                <tbody>
                  {review.items.map((item) => (
                    <tr key={item.code}>
                      <th scope="row">{nameOf(items, item.code)}</th>
                      <td className="number figure">
                        <Points value={item.points} /> /{" "}
                        {items.find(({ code }) => code === item.code)?.weight ?? "—"}
                      </td>
                      <td>{item.comment}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </details>
        ))}
    </section>
  );
}
