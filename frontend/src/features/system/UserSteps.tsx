import { useState } from "react";
import {
  EndUserSessionsDocument,
  ResetPasswordDocument,
  SetUserStatusDocument,
  type UserPageQuery,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Dialog } from "~/ui/Dialog";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { NewPassword } from "./NewPassword";

type User = UserPageQuery["user"];
type Props = { user: User; reload: () => void };

/** What the server lets this administrator do with the account. */
export function UserSteps({ user, reload }: Props) {
  const { t } = useWords("system");
  const [asking, setAsking] = useState<"status" | "password" | "sessions" | null>(null);
  const close = () => setAsking(null);
  const turn = user.status === "ACTIVE" ? "disable" : "enable";
  return (
    <>
      <StepButton of={user.actions} step="resetPassword" onClick={() => setAsking("password")}>
        {t("reset.title")}
      </StepButton>
      <StepButton of={user.actions} step="endUserSessions" onClick={() => setAsking("sessions")}>
        {t("end.title")}
      </StepButton>
      <StepButton
        of={user.actions}
        step="setUserStatus"
        look={turn === "disable" ? "danger" : undefined}
        onClick={() => setAsking("status")}
      >
        {t(`${turn}.title`)}
      </StepButton>
      {asking === "status" && <Status user={user} turn={turn} onClose={close} />}
      {asking === "sessions" && <EndSessions user={user} onClose={close} />}
      {asking === "password" && <Reset user={user} reload={reload} onClose={close} />}
    </>
  );
}

type StatusProps = { user: User; turn: "disable" | "enable"; onClose: () => void };

function Status({ user, turn, onClose }: StatusProps) {
  const { t } = useWords("system");
  const [, change] = useIntent(SetUserStatusDocument);
  const status = turn === "disable" ? "DISABLED" : "ACTIVE";
  return (
    <ConfirmDialog
      title={t(`${turn}.title`)}
      confirm={t(`${turn}.title`)}
      danger={turn === "disable"}
      onConfirm={async () =>
        (await change({ input: { id: user.id, version: user.version, status } })).failure
      }
      onClose={onClose}
    >
      {t(`${turn}.text`, { name: user.name })}
    </ConfirmDialog>
  );
}

function EndSessions({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useWords("system");
  const [, end] = useIntent(EndUserSessionsDocument);
  return (
    <ConfirmDialog
      title={t("end.title")}
      confirm={t("end.title")}
      danger
      onConfirm={async () => (await end({ id: user.id })).failure}
      onClose={onClose}
    >
      {t("end.text", { name: user.name })}
    </ConfirmDialog>
  );
}

function Reset({ user, reload, onClose }: Props & { onClose: () => void }) {
  const { t } = useWords("system", "ui");
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, reset] = useIntent(ResetPasswordDocument);
  const faults = useFaultsOf(failure);
  const submit = async () => {
    const outcome = await reset({ input: { id: user.id, version: user.version, password } });
    setFailure(outcome.failure);
    if (outcome.data) onClose();
  };
  return (
    <Dialog title={t("reset.title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t("reset.text", { name: user.name })}</p>
        <FormFailure failure={failure} reload={reload} />
        <NewPassword value={password} faults={faults} onType={setPassword} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
