import { lazy, Suspense, useState } from "react";
import { DeclineInvitationDocument, RecuseSelfDocument, type Sheet_SheetFragment } from "~/generated/graphql";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const ReasonDialog = lazy(() =>
  import("~/ui/ReasonDialog").then(({ ReasonDialog }) => ({ default: ReasonDialog })),
);

/** The ways out of a panel: 谢绝, and 回避 because of a relation. */
export function Leave({ sheet }: { sheet: Pick<Sheet_SheetFragment, "id" | "version" | "actions"> }) {
  const { t } = useWords("scoring");
  const [asking, ask] = useState<"decline" | "recuse" | null>(null);
  const [, decline] = useIntent(DeclineInvitationDocument);
  const [, recuse] = useIntent(RecuseSelfDocument);
  const { id, version, actions } = sheet;
  return (
    <>
      <StepButton of={actions} step="declineInvitation" onClick={() => ask("decline")}>
        {t("leave.decline.title")}
      </StepButton>
      <StepButton of={actions} step="recuseSheet" onClick={() => ask("recuse")}>
        {t("leave.recuse.title")}
      </StepButton>
      {asking && (
        <Suspense fallback={null}>
          <ReasonDialog
            title={t(`leave.${asking}.title`)}
            label={t(`leave.${asking}.label`)}
            confirm={t(`leave.${asking}.title`)}
            atLeast={2}
            danger
            onConfirm={async (reason) => {
              const input = { id, version, reason };
              const done = await (asking === "decline" ? decline({ input }) : recuse({ input }));
              return done.failure;
            }}
            onClose={() => ask(null)}
          >
            {t(`leave.${asking}.about`)}
          </ReasonDialog>
        </Suspense>
      )}
    </>
  );
}
