import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  AnswerMeasureDocument,
  AppealMeasureDocument,
  type Measures_MeasureFragment,
  Measures_MeasureFragmentDoc,
} from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MeasureTag } from "./MeasureTag";

type Props = {
  measures: readonly FragmentType<typeof Measures_MeasureFragmentDoc>[];
  breaches: readonly { code: string; nameZh: string }[];
  renew: () => void;
};

/** 处理: pauses and removals with their rule, and the appeal against each. */
export function Measures({ measures, breaches, renew }: Props) {
  const { t } = useWords("standing");
  if (measures.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t("measures.title")}</h2>
      {measures.map((masked) => {
        const measure = unmask(Measures_MeasureFragmentDoc, masked);
        return <Measure key={measure.id} measure={measure} breaches={breaches} renew={renew} />;
      })}
    </section>
  );
}

const touches = ["ExpertStanding", "Expert", "Todo"];

type OneProps = { measure: Measures_MeasureFragment; breaches: Props["breaches"]; renew: () => void };

function Measure({ measure, breaches, renew }: OneProps) {
  const { t } = useWords("standing");
  const [asking, ask] = useState<"appeal" | "accept" | "refuse" | null>(null);
  const [, appeal] = useIntent(AppealMeasureDocument, touches);
  const [, answer] = useIntent(AnswerMeasureDocument, touches);
  const { id, version } = measure;
  const breach = breaches.find(({ code }) => code === measure.breach)?.nameZh;

  const act = async (text: string) => {
    const { failure } =
      asking === "appeal"
        ? await appeal({ input: { id, version, reason: text } })
        : await answer({ input: { id, version, accept: asking === "accept", answer: text } });
    if (!failure) renew();
    return failure;
  };

  return (
    <article className="standing-review">
      <header className="panel-head">
        <h3>
          <MeasureTag {...measure} /> {breach ?? t(`measures.rules.${measure.rule}`)}
        </h3>
        <StepButton of={measure.actions} step="appealMeasure" onClick={() => ask("appeal")}>
          {t("measures.appeal")}
        </StepButton>
        <StepButton of={measure.actions} step="answerMeasure" look="primary" onClick={() => ask("accept")}>
          {t("measures.accept")}
        </StepButton>
        <StepButton of={measure.actions} step="answerMeasure" onClick={() => ask("refuse")}>
          {t("measures.refuse")}
        </StepButton>
      </header>
      <p>{measure.reason}</p>
      <p className="soft">{t("measures.by", { name: measure.takenByName, day: dayOf(measure.createdAt) })}</p>
      {measure.appeal !== "NONE" && (
        <p>
          <b>{t(`measures.appeals.${measure.appeal}`)}</b> {measure.appealText}
          {measure.answer && (
            <small className="soft">
              {" "}
              {t("measures.answered", { name: measure.answeredBy, answer: measure.answer })}
            </small>
          )}
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={t(`measures.${asking}`)}
          label={t(asking === "appeal" ? "measures.appealText" : "measures.answer")}
          atLeast={asking === "appeal" ? 10 : 2}
          confirm={t(`measures.${asking}`)}
          onConfirm={act}
          onClose={() => ask(null)}
        >
          {asking === "appeal" ? t("measures.appealHint") : measure.appealText}
        </ReasonDialog>
      )}
    </article>
  );
}
