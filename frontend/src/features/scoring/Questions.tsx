import { useState } from "react";
import { AskQuestionDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { type Step, StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import type { PapersOf } from "./usePapers";

type Props = {
  sheetID: string;
  actions: readonly Step[];
  questions: PapersOf["questions"];
  onAsked: () => void;
};

/** What experts have asked the unit, nobody named, and what it answered. */
export function Questions({ sheetID, actions, questions, onAsked }: Props) {
  const { t } = useWords("scoring");
  const [text, setText] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, put] = useIntent(AskQuestionDocument);
  const faults = useFaultsOf(failure);
  useLeaveWarning(text !== "");
  const mayAsk = actions.some(({ action, enabled }) => action === "askQuestion" && enabled);

  const ask = async () => {
    const done = await put({ input: { sheetID, text } });
    setFailure(done.failure);
    if (!done.data) return;
    setText("");
    onAsked();
  };

  return (
    <section className="panel" aria-labelledby="papers-questions">
      <h3 id="papers-questions">{t("questions.title", { count: questions.length })}</h3>
      {questions.map(({ id, text: asked, answer, createdAt, answeredAt }) => (
        <dl key={id} className="score-question">
          <dt>
            {asked} <small className="soft">{minuteOf(createdAt)}</small>
          </dt>
          <dd>{answeredAt ? answer : <span className="soft">{t("questions.open")}</span>}</dd>
        </dl>
      ))}
      {mayAsk && (
        <form
          noValidate
          className="score-ask"
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <FormFailure failure={failure} />
          <Field label={t("questions.text")} path="text" faults={faults} hint={t("questions.hint")}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <StepButton of={actions} step="askQuestion" busy={state.fetching} onClick={() => void ask()}>
            {t("questions.ask")}
          </StepButton>
        </form>
      )}
    </section>
  );
}
