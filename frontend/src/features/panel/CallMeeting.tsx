import { useState } from "react";
import { CallMeetingDocument } from "~/generated/graphql";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Declaration } from "./PanelPage";

const touches = ["Todo", "ReviewRound"];

/** 转集体评审 at the office's wish: held once all valid sheets are in. */
export function CallMeeting({ declaration: { id, version, actions } }: { declaration: Declaration }) {
  const { t } = useWords("panel");
  const [asking, ask] = useState(false);
  const [, call] = useIntent(CallMeetingDocument, touches);
  return (
    <>
      <StepButton of={actions} step="callMeeting" onClick={() => ask(true)}>
        {t("meeting.name")}
      </StepButton>
      {asking && (
        <ReasonDialog
          title={t("meeting.title")}
          label={t("meeting.label")}
          confirm={t("meeting.name")}
          atLeast={5}
          onConfirm={async (reason) => (await call({ input: { id, version, reason } })).failure}
          onClose={() => ask(false)}
        >
          {t("meeting.text")}
        </ReasonDialog>
      )}
    </>
  );
}
