import type { SaveTargetReview, TargetReviewsQuery } from "~/generated/graphql";
import { typedNumber } from "~/lib/typed";

type Stored = NonNullable<TargetReviewsQuery["declaration"]["targetReviews"]>[number];

type Item = { code: string; nameZh: string; text: string; weight: string };

/** The items of a form with the dimension that each belongs to, in the form's order. */
export type ReviewForm = {
  nameZh: string;
  dimensions: readonly { code: string; nameZh: string; weight: string; items: readonly Item[] }[];
};

/** 绩效目标审核表 as it is being typed. */
export type TypedReview = {
  items: { code: string; points: string; comment: string }[];
  opinion: string;
  suggestedAmount: string;
  cutReason: string;
};

/** The review of the version at hand; that of an earlier version is no start for it. */
export function newestReview(reviews: readonly Stored[] | null | undefined, revision: number) {
  return [...(reviews ?? [])]
    .filter((review) => review.revision === revision)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
}

export function typedReview(form: ReviewForm, stored: Stored | undefined): TypedReview {
  const given = new Map(stored?.items.map((item) => [item.code, item]));
  return {
    items: form.dimensions.flatMap(({ items }) =>
      items.map(({ code }) => ({
        code,
        points: given.get(code)?.points ?? "",
        comment: given.get(code)?.comment ?? "",
      })),
    ),
    opinion: stored?.opinion ?? "",
    suggestedAmount: stored?.suggestedAmount ?? "",
    cutReason: stored?.cutReason ?? "",
  };
}

/** What is typed as the server takes it: an empty figure is none. */
export function reviewInput(typed: TypedReview): Omit<SaveTargetReview, "declarationID" | "version"> {
  return {
    items: typed.items.map(({ code, points, comment }) => ({
      code,
      points: typedNumber(points) || null,
      comment: comment || null,
    })),
    opinion: typed.opinion,
    suggestedAmount: typedNumber(typed.suggestedAmount) || null,
    cutReason: typed.cutReason || null,
  };
}
