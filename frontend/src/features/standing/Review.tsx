import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type MarkItemInput, MarkSheetDocument, Review_ReviewFragmentDoc } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Points } from "~/ui/Figures";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MarkForm, type Rules } from "./MarkForm";
import { MarkTable } from "./MarkTable";
import { StandingTag } from "./StandingTag";

type Props = {
  review: FragmentType<typeof Review_ReviewFragmentDoc>;
  rules: Rules;
  renew: () => void;
};

const touches = ["MarkedReview", "ExpertStanding"];

/** 单次考核: one review with its mark, and the form for who gives it. */
export function Review({ review: masked, rules, renew }: Props) {
  const { t } = useWords("standing");
  const { sheet, mark, proposal, reasoned, actions } = unmask(Review_ReviewFragmentDoc, masked);
  const [writing, write] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, give] = useIntent(MarkSheetDocument, touches);
  const name = t("reviews.markOf", { name: sheet.projectName });

  const submit = async (items: MarkItemInput[]) => {
    const done = await give({ input: { sheetID: sheet.id, version: mark?.version ?? 0, items } });
    setFailure(done.failure);
    if (done.data) {
      write(false);
      renew();
    }
  };

  return (
    <article className="standing-review">
      <header className="panel-head">
        <h3>
          {sheet.projectName} <small className="soft">{sheet.unitName}</small>
        </h3>
        {mark ? (
          <span>
            <Points value={mark.total} unit /> <StandingTag standing={mark.standing} />{" "}
            <small className="soft">{t("reviews.by", { name: mark.markedBy })}</small>
          </span>
        ) : (
          <span className="tag plain">{t("reviews.unmarked")}</span>
        )}
        {!writing && (
          <StepButton of={actions} step="markSheet" onClick={() => write(true)}>
            {t(mark ? "reviews.change" : "reviews.give")}
          </StepButton>
        )}
      </header>
      <p className="soft">
        {t("reviews.sheet", {
          day: sheet.submittedAt ? dayOf(sheet.submittedAt) : "",
          total: sheet.total ?? "",
        })}
        {reasoned && <span className="tag good">{t("reviews.reasoned")}</span>}
      </p>
      <p>{sheet.text}</p>
      {writing ? (
        <MarkForm
          rules={rules}
          proposal={proposal}
          given={mark?.items}
          name={name}
          submit={t("reviews.save")}
          busy={state.fetching}
          failure={failure}
          reload={renew}
          onGive={(items) => void submit(items)}
        />
      ) : (
        mark && <MarkTable rules={rules} items={mark.items} name={name} />
      )}
    </article>
  );
}
