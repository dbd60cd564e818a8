import type { ReactNode } from "react";
import { SavedStatus, type Saving } from "~/ui/SavedStatus";
import { type Step, StepButton } from "~/ui/StepButton";
import { useOnline } from "~/ui/useOnline";
import { useWords } from "~/ui/useWords";

type Props = {
  progress: { total: string; scored: number };
  count: number;
  saving: Saving;
  actions: readonly Step[];
  onSubmit: () => void;
  children: ReactNode;
};

/** Always at hand: the running total, how far one is, whether it is safe, and 提交评审. */
export function ScoreFoot({ progress, count, saving, actions, onSubmit, children }: Props) {
  const { t } = useWords("scoring");
  const online = useOnline();
  const offered = online
    ? actions
    : actions.map((step) => ({ ...step, enabled: false, why: step.why ?? t("offline") }));
  return (
    <footer className="score-foot">
      {children}
      <div className="score-sum">
        <p>
          <b className="figure">{progress.total}</b> / 100
        </p>
        <progress max={count} value={progress.scored} aria-label={t("progress.name")} />
        <small>
          {t("progress.of", { scored: progress.scored, count })}
          <span className="score-saved" data-kind={saving.kind}>
            <SavedStatus saving={saving} />
          </span>
        </small>
      </div>
      <StepButton of={offered} step="submitSheet" look="primary" onClick={onSubmit}>
        {t("submit.button")}
      </StepButton>
    </footer>
  );
}
