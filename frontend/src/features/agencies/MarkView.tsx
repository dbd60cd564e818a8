import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { AnswerAgencyMarkDocument, MarkView_MarkFragmentDoc } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Points } from "~/ui/Figures";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { StandingTag } from "./StandingTag";

type Props = { of: FragmentType<typeof MarkView_MarkFragmentDoc>; reload: () => void };

const touches = ["AgencyMark"];

/** One mark of a third party: its items, why it was corrected, what the agency says to it. */
export function MarkView({ of, reload }: Props) {
  const { t } = useWords("agencies");
  const mark = unmask(MarkView_MarkFragmentDoc, of);
  const [answering, setAnswering] = useState(false);
  const [, answer] = useIntent(AnswerAgencyMarkDocument, touches);
  const name = t("marks.of", { project: mark.projectName });
  return (
    <article className="agency-mark">
      <div className="mark-line">
        <h4>
          {mark.projectName} <small className="soft">{mark.contractNo}</small>
        </h4>
        <b>
          <Points value={mark.total} unit />
        </b>
        <StandingTag standing={mark.standing} />
        <StepButton of={mark.actions} step="answerAgencyMark" onClick={() => setAnswering(true)}>
          {t("marks.answer")}
        </StepButton>
      </div>
      <p className="soft">
        {t("marks.by", {
          who: mark.payer || t("marks.bureau"),
          name: mark.markedBy,
          day: dayOf(mark.createdAt),
        })}
      </p>
      <Scroll label={name}>
        <table className="list" aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{t("marks.item")}</th>
              <th scope="col" className="number">
                {t("marks.weight")}
              </th>
              <th scope="col" className="number">
                {t("marks.points")}
              </th>
              <th scope="col">{t("marks.comment")}</th>
            </tr>
          </thead>
          <tbody>
            {mark.items.map((item) => (
              <tr key={item.code}>
                <th scope="row">{item.nameZh}</th>
                <td className="number">
                  <Points value={item.weight} places={0} />
                </td>
                <td className="number">
                  <Points value={item.points} />
                </td>
                <td>{item.comment || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {mark.reason && <p>{t("marks.corrected", { reason: mark.reason })}</p>}
      {mark.answeredAt && (
        <blockquote>
          <b>{t("marks.answered", { who: mark.answeredBy, day: dayOf(mark.answeredAt) })}</b>
          <p>{mark.answer}</p>
        </blockquote>
      )}
      {answering && (
        <ReasonDialog
          title={t("marks.answer")}
          label={t("marks.answer")}
          atLeast={10}
          confirm={t("marks.hand")}
          onConfirm={async (reason) => {
            const { failure } = await answer({ input: { id: mark.id, version: mark.version, reason } });
            if (!failure) reload();
            return failure;
          }}
          onClose={() => setAnswering(false)}
        >
          {t("marks.answerText")}
        </ReasonDialog>
      )}
    </article>
  );
}
