import { useState } from "react";
import type { TypedDocumentNode } from "urql";
import {
  AdmitExpertDocument,
  AskRenewalDocument,
  CheckExpertDocument,
  EraseExpertDocument,
  LeaveLibraryDocument,
  PauseExpertDocument,
  ReapplyExpertDocument,
  RefuseExpertDocument,
  RenewExpertDocument,
  ResumeExpertDocument,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { ReasonField } from "~/ui/ReasonField";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Expert } from "./ExpertView";

type Seen = { id: string; version: number };
type WithReason = TypedDocumentNode<unknown, { input: Seen & { reason: string } }>;
type Plain = TypedDocumentNode<unknown, { input: Seen }>;

/** The steps for which a reason is given, and those that are only confirmed. */
const reasoned: Record<string, { document: WithReason; danger?: boolean; atLeast: number }> = {
  checkExpert: { document: CheckExpertDocument, atLeast: 2 },
  refuseExpert: { document: RefuseExpertDocument, danger: true, atLeast: 5 },
  resumeExpert: { document: ResumeExpertDocument, atLeast: 5 },
  leaveLibrary: { document: LeaveLibraryDocument, danger: true, atLeast: 5 },
  eraseExpert: { document: EraseExpertDocument, danger: true, atLeast: 5 },
};
const confirmed: Record<string, Plain> = {
  reapplyExpert: ReapplyExpertDocument,
  askRenewal: AskRenewalDocument,
  renewExpert: RenewExpertDocument,
};
const first = ["checkExpert", "admitExpert", "renewExpert", "askRenewal", "resumeExpert"];
const all = [...first, "reapplyExpert", "pauseExpert", "leaveLibrary", "refuseExpert", "eraseExpert"];
const touches = ["Expert", "ExpertChange"];

type Props = { expert: Expert; reload: () => void };

/** What the server lets this viewer do with the entry, each once more asked for. */
export function ExpertSteps({ expert, reload }: Props) {
  const { t } = useWords("experts");
  const [asking, ask] = useState<string | null>(null);
  const close = () => ask(null);
  const done = (failure: Failure | null) => {
    if (!failure) reload();
    return failure;
  };
  const dialog = { expert, step: asking ?? "", done, onClose: close };
  return (
    <>
      {all.map((step) => (
        <StepButton
          key={step}
          of={expert.actions}
          step={step}
          look={first.includes(step) ? "primary" : reasoned[step]?.danger ? "danger" : undefined}
          onClick={() => ask(step)}
        >
          {t(`acts.${step}.title`)}
        </StepButton>
      ))}
      {asking && reasoned[asking] && <Reasoned {...dialog} {...reasoned[asking]} />}
      {asking && confirmed[asking] && <Confirmed {...dialog} document={confirmed[asking]} />}
      {asking === "admitExpert" && <Admit {...dialog} />}
      {asking === "pauseExpert" && <Pause {...dialog} />}
    </>
  );
}

type Asked = {
  expert: Expert;
  step: string;
  done: (failure: Failure | null) => Failure | null;
  onClose: () => void;
};

function Reasoned(props: Asked & { document: WithReason; danger?: boolean; atLeast: number }) {
  const { t } = useWords("experts");
  const { expert, step, done, onClose } = props;
  const [, take] = useIntent(props.document, touches);
  const { id, version } = expert;
  return (
    <ReasonDialog
      title={t("acts.of", { act: t(`acts.${step}.title`), name: expert.nameZh })}
      label={step === "checkExpert" ? t("opinion") : t("reason")}
      confirm={t(`acts.${step}.title`)}
      danger={props.danger}
      atLeast={props.atLeast}
      onConfirm={async (reason) => done((await take({ input: { id, version, reason } })).failure)}
      onClose={onClose}
    >
      {t(`acts.${step}.text`)}
    </ReasonDialog>
  );
}

function Confirmed({ expert, step, done, onClose, document }: Asked & { document: Plain }) {
  const { t } = useWords("experts");
  const [, take] = useIntent(document, touches);
  const { id, version } = expert;
  return (
    <ConfirmDialog
      title={t("acts.of", { act: t(`acts.${step}.title`), name: expert.nameZh })}
      confirm={t(`acts.${step}.title`)}
      onConfirm={async () => done((await take({ input: { id, version } })).failure)}
      onClose={onClose}
    >
      {t(`acts.${step}.text`)}
    </ConfirmDialog>
  );
}

/** 批准入库, with the account by which the expert will sign in. */
function Admit({ expert, done, onClose }: Asked) {
  const { t } = useWords("experts");
  const [login, setLogin] = useState("");
  const [, admit] = useIntent(AdmitExpertDocument, touches);
  const { id, version } = expert;
  return (
    <FormDialog
      title={t("acts.of", { act: t("acts.admitExpert.title"), name: expert.nameZh })}
      confirm={t("acts.admitExpert.title")}
      onConfirm={async () =>
        done((await admit({ input: { id, version, login: login.trim() || null } })).failure)
      }
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p>{t("acts.admitExpert.text")}</p>
          <Field label={t("login")} path="login" faults={faults} hint={t("loginHint")}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}

/** 暂停, until a day or until it is lifted. */
function Pause({ expert, done, onClose }: Asked) {
  const { t } = useWords("experts");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [, pause] = useIntent(PauseExpertDocument, touches);
  const { id, version } = expert;
  return (
    <FormDialog
      title={t("acts.of", { act: t("acts.pauseExpert.title"), name: expert.nameZh })}
      confirm={t("acts.pauseExpert.title")}
      onConfirm={async () =>
        done((await pause({ input: { id, version, reason, until: until || null } })).failure)
      }
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p>{t("acts.pauseExpert.text")}</p>
          <ReasonField label={t("reason")} value={reason} onChange={setReason} faults={faults} />
          <Field label={t("pausedUntil")} path="until" faults={faults} hint={t("untilHint")}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="date"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
