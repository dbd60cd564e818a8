import { useState } from "react";
import {
  ConcludeMeetingDocument,
  type Round_DeclarationFragment,
  type Round_RoundFragment,
} from "~/generated/graphql";
import { format } from "~/lib/money";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = {
  round: Round_RoundFragment;
  declaration: Round_DeclarationFragment;
  onConcluded: () => void;
};

const touches = ["Todo"];

/** 形成结论 by the panel's leader; the button says what is still missing. */
export function Conclude({ round, declaration, onConcluded }: Props) {
  const { t } = useWords("meeting", "scoring");
  const [asking, ask] = useState(false);
  const [, conclude] = useIntent(ConcludeMeetingDocument, touches);
  const { id, version } = declaration;
  return (
    <div className="meeting-conclude">
      <StepButton of={round.actions} step="concludeMeeting" look="primary" onClick={() => ask(true)}>
        {t("conclude.do")}
      </StepButton>
      {asking && (
        <ConfirmDialog
          title={t("conclude.do")}
          confirm={t("conclude.do")}
          onConfirm={async () => {
            const done = await conclude({ input: { id, version } });
            if (done.data) onConcluded();
            return done.failure;
          }}
          onClose={() => ask(false)}
        >
          {t("conclude.text", {
            score: format(round.collectiveScore ?? ""),
            opinion: round.collectiveOpinion ? t(`scoring:opinions.${round.collectiveOpinion}`) : "",
          })}
        </ConfirmDialog>
      )}
    </div>
  );
}
