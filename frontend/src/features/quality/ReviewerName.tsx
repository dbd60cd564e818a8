import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ReviewerName_ReviewerFragmentDoc } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

type Props = { reviewer: FragmentType<typeof ReviewerName_ReviewerFragmentDoc> };

/** An expert by name, or by a number where the viewer may not know who it is. */
export function useReviewerName(): (reviewer: Props["reviewer"]) => string {
  const { t } = useWords("quality");
  return (masked) => {
    const { no, expert } = unmask(ReviewerName_ReviewerFragmentDoc, masked);
    return expert ? t("named", { name: expert.nameZh, code: expert.code }) : t("numbered", { no });
  };
}
