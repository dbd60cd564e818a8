import type { TargetReviewsQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { format } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { FormFiles } from "~/ui/FormFiles";
import { useWords } from "~/ui/useWords";
import { GradeTag } from "./GradeTag";
import type { ReviewForm } from "./typedReview";

type Props = {
  form: ReviewForm;
  review: NonNullable<TargetReviewsQuery["declaration"]["targetReviews"]>[number] | undefined;
  cutReasons: readonly { code: string; nameZh: string }[];
  /** The project's name. */
  whose: string;
};

/** 绩效目标审核表 to read: what the section has found so far. */
export function ReviewResult({ form, review, cutReasons, whose }: Props) {
  const { t } = useWords("review");
  if (!review || review.items.length === 0) return <p className="soft">{t("sheet.none")}</p>;
  const given = new Map(review.items.map((item) => [item.code, item]));
  return (
    <div className="review-sheet">
      <header className="review-head">
        <h2>{form.nameZh}</h2>
        <span className="tag moving">{t(`decisions.${review.decision}`)}</span>
      </header>
      <dl className="review-facts">
        {form.dimensions.flatMap(({ items }) =>
          items.map(({ code, nameZh, weight }) => (
            <div key={code}>
              <dt>{nameZh}</dt>
              <dd>
                <Points value={given.get(code)?.points} /> {t("sheet.of", { weight: format(weight, 0) })}
                {given.get(code)?.comment && <p>{given.get(code)?.comment}</p>}
              </dd>
            </div>
          )),
        )}
        <div>
          <dt>{t("sheet.totalName")}</dt>
          <dd>
            <Points value={review.total} unit /> <GradeTag grade={review.grade} />
          </dd>
        </div>
        <div>
          <dt>{t("sheet.suggested")}</dt>
          <dd>
            <Money value={review.suggestedAmount} unit />
            {review.cutReason && (
              <p>{cutReasons.find(({ code }) => code === review.cutReason)?.nameZh ?? review.cutReason}</p>
            )}
          </dd>
        </div>
        <div>
          <dt>{t("sheet.opinion")}</dt>
          <dd>{review.opinion || "—"}</dd>
        </div>
      </dl>
      <FormFiles of="target-reviews" id={review.id} whose={whose} />
      <p className="soft">{t("sheet.by", { who: review.reviewerName, when: minuteOf(review.updatedAt) })}</p>
    </div>
  );
}
