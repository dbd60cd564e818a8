import "./survey.css";
import { type ReactNode, useState } from "react";
import type { GiveSurveyAnswerMutation, SurveyToAnswerQuery } from "~/generated/graphql";
import { type Failure, faultsOf, says } from "~/lib/fault";
import { askPlainly } from "~/lib/plain";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { Loading, Refused } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import operations from "./answer.graphql?raw";
import { answered, markOf, noteAnswered } from "./mark";
import { useSurvey } from "./useSurvey";

type Survey = SurveyToAnswerQuery["publicSurvey"];

const steps = [5, 4, 3, 2, 1];
const longest = 500;

/** 满意度调查: a page for whoever has its address. It stands before the door: no session, no router. */
export function SurveySite({ choices }: { choices: ReactNode }) {
  const { t } = useWords("survey");
  const token = new URLSearchParams(location.search).get("t") ?? "";
  const { data, failure, retry } = useSurvey(token);
  return (
    <div className="survey">
      <nav className="survey-choices" aria-label={t("choices")}>
        {choices}
      </nav>
      <main id="main">
        {says(failure, "E_NOT_FOUND") ? (
          <>
            <h1>{t("title")}</h1>
            <p>{t("unknown")}</p>
          </>
        ) : failure && !data ? (
          <Refused failure={failure} retry={retry} />
        ) : data ? (
          <Sheet token={token} survey={data.publicSurvey} />
        ) : (
          <Loading />
        )}
      </main>
    </div>
  );
}

function Sheet({ token, survey }: { token: string; survey: Survey }) {
  const { t } = useWords("survey");
  const [done, setDone] = useState(() => answered(token));
  return (
    <>
      <h1>{survey.title}</h1>
      <p>{t("about", { unit: survey.unitName, project: survey.projectName, group: survey.targetGroup })}</p>
      {done ? (
        <p role="status" className="survey-said">
          {t("thanks")}
        </p>
      ) : survey.open ? (
        <Questions token={token} survey={survey} onDone={() => setDone(true)} />
      ) : (
        <p role="status">{t("closed")}</p>
      )}
    </>
  );
}

type Props = { token: string; survey: Survey; onDone: () => void };

function Questions({ token, survey, onDone }: Props) {
  const { t } = useWords("survey");
  const [chosen, setChosen] = useState<number[]>(() => survey.questions.map(() => 0));
  const [words, setWords] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const input = { token, steps: chosen, words: words || null, mark: markOf(token) };
    try {
      const { data, errors } = await askPlainly<GiveSurveyAnswerMutation>({
        query: operations,
        operationName: "GiveSurveyAnswer",
        variables: { input },
      });
      setFailure(errors ? { kind: "refused", faults: faultsOf(errors) } : null);
      if (data && !errors) {
        noteAnswered(token);
        onDone();
      }
    } catch {
      setFailure({ kind: "offline" });
    }
    setBusy(false);
  };
  const faults = failure?.kind === "refused" ? failure.faults : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="soft">{t("promise")}</p>
      {faults.some(({ path }) => path) ? (
        <FaultSummary faults={faults} heading={t("fix")} />
      ) : (
        <FaultNote failure={failure} />
      )}
      {survey.questions.map((question, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
        <fieldset key={at} className="survey-question" data-path={`steps[${at}]`} tabIndex={-1}>
          <legend>
            {at + 1}. {question}
          </legend>
          {steps.map((step) => (
            <label key={step}>
              <input
                type="radio"
                name={`question-${at}`}
                checked={chosen[at] === step}
                onChange={() => setChosen(chosen.map((each, index) => (index === at ? step : each)))}
              />
              {t(`steps.${step}`)}
            </label>
          ))}
        </fieldset>
      ))}
      {survey.comments && (
        <label className="survey-words" data-path="words">
          {t("words")}
          <textarea
            className="input"
            rows={3}
            maxLength={longest}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <small className="soft">{t("wordsHint")}</small>
        </label>
      )}
      <button type="submit" className="button primary" disabled={busy}>
        {t("send")}
      </button>
    </form>
  );
}
