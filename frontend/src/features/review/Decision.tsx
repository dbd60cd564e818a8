import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { RejectDeclarationDocument, type ReviewGuideQuery, TargetReviewsDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { ReviewResult } from "./ReviewResult";
import { TargetReviewForm } from "./TargetReviewForm";
import { newestReview, typedReview } from "./typedReview";

type Props = {
  declaration: {
    id: string;
    version: number;
    nameZh: string;
    revision: number;
    amount?: string | null;
    actions: readonly Step[];
  };
  guide: ReviewGuideQuery["formGuide"];
  onReturn: () => void;
  onDone: (said: string) => void;
  reload: () => void;
};

/** The section's sheet: to fill in and decide for whom the server lets decide, else to read. */
export function Decision({ declaration, guide, ...props }: Props) {
  const { id, revision, actions } = declaration;
  const asked = useQuery({
    query: TargetReviewsDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const decides = actions.some(({ action }) => action === "passDeclaration");
  return (
    <Answer of={asked}>
      {({ declaration: { targetReviews } }) => {
        const review = newestReview(targetReviews, revision);
        const { targetReviewForm: form, cutReasons } = guide;
        const whose = declaration.nameZh;
        if (!decides) {
          return <ReviewResult form={form} review={review} cutReasons={cutReasons} whose={whose} />;
        }
        return <Deciding declaration={declaration} guide={guide} review={review} {...props} />;
      }}
    </Answer>
  );
}

function Deciding({
  declaration,
  guide,
  review,
  ...props
}: Props & { review: ReturnType<typeof newestReview> }) {
  const { t } = useWords("review");
  const { id, version, actions } = declaration;
  const [rejecting, askReject] = useState(false);
  const [, reject] = useIntent(RejectDeclarationDocument);
  // What was stored when the page came up; from then on the page knows better.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers to our own saves are no news
  const start = useMemo(() => typedReview(guide.targetReviewForm, review), [id]);
  return (
    <>
      <TargetReviewForm
        declaration={declaration}
        form={guide.targetReviewForm}
        cutReasons={guide.cutReasons}
        start={start}
        onPassed={() => props.onDone(t("decide.passed"))}
        reload={props.reload}
      >
        <StepButton of={actions} step="returnDeclaration" onClick={props.onReturn}>
          {t("decide.return")}
        </StepButton>
        <StepButton of={actions} step="rejectDeclaration" look="danger" onClick={() => askReject(true)}>
          {t("decide.reject")}
        </StepButton>
      </TargetReviewForm>
      {rejecting && (
        <ReasonDialog
          title={t("decide.reject")}
          confirm={t("decide.reject")}
          atLeast={5}
          danger
          onConfirm={async (reason) => {
            const done = await reject({ input: { id, version, reason } });
            if (done.data) props.onDone(t("decide.rejected"));
            return done.failure;
          }}
          onClose={() => askReject(false)}
        >
          {t("decide.rejectAbout")}
        </ReasonDialog>
      )}
    </>
  );
}
