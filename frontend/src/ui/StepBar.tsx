import { useWords } from "~/ui/useWords";

type Props = {
  /** The steps in order, in the reader's words. */
  steps: readonly string[];
  /** Which one it is at, from 0; steps.length when all are done. */
  at: number;
  /** Who has it now. */
  holder?: string | null;
  /** Until when, a day. */
  until?: string | null;
};

/** Where a thing stands in its procedure, who has it now, and until when. */
export function StepBar({ steps, at, holder, until }: Props) {
  const { t } = useWords("ui");
  const facts = [holder && t("steps.holder", { holder }), until && t("steps.until", { until })].filter(
    Boolean,
  );
  return (
    <ol className="steps panel" aria-label={t("steps.label")}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "done" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="dot" aria-hidden="true">
            {index < at ? "✓" : index + 1}
          </span>
          <span>
            {step}
            {index < at && <b className="unseen">{t("steps.done")}</b>}
            {index === at && facts.length > 0 && <small>{facts.join(" · ")}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
