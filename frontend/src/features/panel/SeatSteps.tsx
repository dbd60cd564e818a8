import { useState } from "react";
import {
  RecuseSeatDocument,
  ReopenSheetDocument,
  type Seat_SheetFragment,
  VoidSheetDocument,
} from "~/generated/graphql";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MoreTime } from "./MoreTime";
import type { Declaration } from "./PanelPage";

const steps = ["recuseSheet", "reopenSheet", "voidSheet"] as const;
const least = { recuseSheet: 5, reopenSheet: 5, voidSheet: 5 };
const touches = ["Todo", "Declaration", "Consent"];

type Props = { declaration: Declaration; sheet: Seat_SheetFragment };

/** What the office may do with a seat, each with a reason: 延长期限, 回避, 退回重评, 作废. */
export function SeatSteps({ declaration, sheet }: Props) {
  const { t } = useWords("panel");
  const [asking, ask] = useState<(typeof steps)[number] | null>(null);
  const [, recuse] = useIntent(RecuseSeatDocument, touches);
  const [, reopen] = useIntent(ReopenSheetDocument, touches);
  const [, annul] = useIntent(VoidSheetDocument, touches);
  const { id, version, label, actions } = sheet;
  const act = { recuseSheet: recuse, reopenSheet: reopen, voidSheet: annul };
  return (
    <div className="panel-steps">
      <MoreTime of={actions} declaration={declaration} seat={{ id, label }} />
      {steps.map((step) => (
        <StepButton key={step} of={actions} step={step} onClick={() => ask(step)}>
          {t(`acts.${step}.name`)}
        </StepButton>
      ))}
      {asking && (
        <ReasonDialog
          title={t(`acts.${asking}.title`, { label })}
          label={t(`acts.${asking}.label`)}
          confirm={t(`acts.${asking}.name`)}
          atLeast={least[asking]}
          danger
          onConfirm={async (reason) => (await act[asking]({ input: { id, version, reason } })).failure}
          onClose={() => ask(null)}
        >
          {t(`acts.${asking}.text`)}
        </ReasonDialog>
      )}
    </div>
  );
}
