import { useState } from "react";
import { useQuery } from "urql";
import { CloseSurveyDocument, type SurveyRowFragment, SurveyWordsDocument } from "~/generated/graphql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { CopyText } from "~/ui/CopyText";
import { Scroll } from "~/ui/Scroll";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { Code } from "./Code";

type Props = { survey: SurveyRowFragment; onDone: () => void };

const touches = ["SelfEvaluation"];

/** One survey: its address while it is open, what it came to afterwards. */
export function SurveyView({ survey, onDone }: Props) {
  const { t } = useWords("survey");
  const {
    id,
    version,
    title,
    indicatorName,
    targetGroup,
    status,
    answered,
    planned,
    least,
    closesOn,
    openedBy,
  } = survey;
  const [asking, setAsking] = useState(false);
  const [, close] = useIntent(CloseSurveyDocument, touches);
  const address = `${location.origin}/survey?t=${survey.token}`;
  return (
    <section className="panel" aria-labelledby={`survey-${id}`}>
      <h2 id={`survey-${id}`}>
        {title}{" "}
        <span className={status === "OPEN" ? "tag moving" : "tag plain"}>{t(`status.${status}`)}</span>
      </h2>
      <div className="surveys-one">
        {status === "OPEN" && <Code text={address} label={t("code", { title })} />}
        <div className="surveys-about">
          <p>
            {t("view.about", { indicator: indicatorName, group: targetGroup, day: closesOn, by: openedBy })}
          </p>
          <p role="status">{t("view.answered", { answered, planned, least })}</p>
          {status === "OPEN" && (
            <div className="surveys-address">
              <CopyText text={address} label={t("address")} />
            </div>
          )}
          <StepButton of={survey.actions} step="closeSurvey" onClick={() => setAsking(true)}>
            {t("close.name")}
          </StepButton>
        </div>
      </div>
      {status === "CLOSED" && <Result survey={survey} />}
      {asking && (
        <ConfirmDialog
          title={t("close.name")}
          confirm={t("close.name")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { failure } = await close({ input: { id, version } });
            if (!failure) onDone();
            return failure;
          }}
        >
          {t("close.text", { least })}
        </ConfirmDialog>
      )}
    </section>
  );
}

const steps = [5, 4, 3, 2, 1];

function Result({ survey }: { survey: SurveyRowFragment }) {
  const { t } = useWords("survey");
  const may = useMay();
  const { share, margin, answered, crowded, least, feeds, counts, questions } = survey;
  return (
    <>
      <p>
        {share
          ? t("result.share", { share: plain(share), answered, margin: margin ?? "" })
          : t("result.nobody")}
      </p>
      <p className={feeds ? undefined : "field-fault"}>
        {t(feeds ? "result.feeds" : "result.small", { least })}
      </p>
      {crowded ? <p className="field-fault">{t("result.crowded", { crowded })}</p> : null}
      <p className="soft">{t("result.caution")}</p>
      <Scroll label={t("result.counts")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("result.question")}</th>
              {steps.map((step) => (
                <th key={step} scope="col" className="number">
                  {t(`steps.${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map((question, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
              <tr key={at}>
                <th scope="row" className="name">
                  {question}
                </th>
                {steps.map((step, index) => (
                  <td key={step} className="number">
                    {counts?.[at]?.steps[index] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {may("closeSurvey") && <Words id={survey.id} />}
    </>
  );
}

/** 93.333333 and 95.000000 without needless decimals. */
const plain = (share: string) => share.replace(/\.?0+$/, "");

/** What people wrote, for whoever owns the survey. */
function Words({ id }: { id: string }) {
  const { t } = useWords("survey");
  const [{ data }] = useQuery({ query: SurveyWordsDocument, variables: { id } });
  if (!data || data.surveyWords.length === 0) return null;
  return (
    <details>
      <summary>{t("result.words", { count: data.surveyWords.length })}</summary>
      <ul>
        {data.surveyWords.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
          <li key={at} className="typed">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
