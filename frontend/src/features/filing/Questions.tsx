import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { AnswerQuestionDocument, Questions_DeclarationFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { FileUpload } from "./FileUpload";
import type { Guide } from "./useGuide";

type Props = {
  declaration: FragmentType<typeof Questions_DeclarationFragmentDoc>;
  declarationID: string;
  guide: Guide;
  onFile: () => void;
};

/** What experts asked during the review, without names, and what the unit answered. */
export function Questions({ declarationID, guide, onFile, ...props }: Props) {
  const { t } = useWords("filing");
  const { stage, questions } = unmask(Questions_DeclarationFragmentDoc, props.declaration);
  const may = useMay();
  const [answering, setAnswering] = useState<{ id: string; version: number; text: string } | null>(null);
  const [, answer] = useIntent(AnswerQuestionDocument, touches);
  if (!questions?.length) return null;
  const open = stage === "INDIVIDUAL_REVIEW" && may("answerQuestion");
  return (
    <section className="panel" aria-labelledby="questions">
      <h2 id="questions">{t("questions.title")}</h2>
      <ol className="timeline">
        {questions.map((question) => (
          <li key={question.id}>
            <b className="typed">{question.text}</b>
            <small className="soft">{minuteOf(question.createdAt)}</small>
            {question.answeredAt ? (
              <p className="typed">
                {t("questions.answer", { by: question.answeredBy })}
                {question.answer}
              </p>
            ) : (
              <p className="soft">{t("questions.waiting")}</p>
            )}
            {open && !question.answeredAt && (
              <button type="button" className="button" onClick={() => setAnswering(question)}>
                {t("questions.do")}
              </button>
            )}
          </li>
        ))}
      </ol>
      {open && <FileUpload declarationID={declarationID} guide={guide} kinds={["ANSWER"]} onDone={onFile} />}
      {answering && (
        <ReasonDialog
          title={t("questions.do")}
          label={t("questions.label")}
          confirm={t("questions.do")}
          onClose={() => setAnswering(null)}
          onConfirm={async (text) =>
            (await answer({ input: { id: answering.id, version: answering.version, answer: text } })).failure
          }
        >
          {answering.text}
        </ReasonDialog>
      )}
    </section>
  );
}

const touches = ["Todo", "Declaration"];
