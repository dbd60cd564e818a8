import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  AskPublicationDocument,
  DecidePublicationDocument,
  DiscardStandardDocument,
  DraftStandardDocument,
  RetireStandardDocument,
  type StandardPageQuery,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { FaultLines, FaultNote } from "~/ui/FaultNote";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Part, Table } from "./Part";

type Edition = StandardPageQuery["standard"];

const touches = ["Todo", "Standard", "Consent"];

/** The way of an edition: cloned, sent, published by a second person, retired. */
export function EditionSteps({ of, unsaved }: { of: Edition; unsaved: boolean }) {
  const { t } = useWords("standards");
  const go = useNavigate();
  const [open, setOpen] = useState<"ask" | "retire" | "discard" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, draft] = useIntent(DraftStandardDocument, touches);
  const [, ask] = useIntent(AskPublicationDocument, touches);
  const [, retire] = useIntent(RetireStandardDocument, touches);
  const [, discard] = useIntent(DiscardStandardDocument);
  const close = () => setOpen(null);
  const seen = { id: of.id, version: of.version };
  const show = (standardId: string, ignoreBlocker = false) =>
    go({ to: "/standards/$standardId", params: { standardId }, ignoreBlocker });
  const clone = async () => {
    const done = await draft({ input: { id: of.id } });
    setFailure(done.failure);
    if (done.data) await show(done.data.draftStandard.id);
  };
  const drop = async () => {
    const done = await discard({ input: seen });
    if (done.data) await show(done.data.discardStandard.id, true); // what was typed went with the draft
    return done.failure;
  };
  return (
    <>
      <StepButton of={of.actions} step="draftStandard" onClick={() => void clone()}>
        {t("life.draft")}
      </StepButton>
      <StepButton
        of={of.actions}
        step="askPublication"
        look="primary"
        busy={unsaved}
        onClick={() => setOpen("ask")}
      >
        {t("life.ask")}
      </StepButton>
      <StepButton of={of.actions} step="discardStandard" look="danger" onClick={() => setOpen("discard")}>
        {t("life.discard")}
      </StepButton>
      <StepButton of={of.actions} step="retireStandard" onClick={() => setOpen("retire")}>
        {t("life.retire")}
      </StepButton>
      <FaultNote failure={failure} />
      {open === "ask" && (
        <ReasonDialog
          title={t("life.askTitle")}
          atLeast={5}
          confirm={t("life.ask")}
          onClose={close}
          onConfirm={async (reason) => (await ask({ input: { ...seen, reason } })).failure}
        >
          {t("life.askText")}
        </ReasonDialog>
      )}
      {open === "retire" && (
        <ReasonDialog
          title={t("life.retireTitle")}
          atLeast={5}
          confirm={t("life.retire")}
          danger
          onClose={close}
          onConfirm={async (reason) => (await retire({ input: { ...seen, reason } })).failure}
        >
          {t("life.retireText")}
        </ReasonDialog>
      )}
      {open === "discard" && (
        <ConfirmDialog
          title={t("life.discardTitle")}
          confirm={t("life.discard")}
          danger
          onClose={close}
          onConfirm={drop}
        >
          {t("life.discardText")}
        </ConfirmDialog>
      )}
    </>
  );
}

/** What stands against publishing a draft, and how it differs from the edition before. */
export function Checked({ of }: { of: Edition }) {
  const { t, words } = useWords("standards", "columns");
  const said = (value: string) => {
    const names = value.split("、").map((code) => words.find("columns", `choices.${code}`));
    return names.every((name) => name !== null) ? names.join(t("and")) : value || "—";
  };
  return (
    <>
      <Part title={t("life.faults")}>
        {of.faults.length === 0 ? <p>{t("life.sound")}</p> : <FaultLines faults={of.faults} leading />}
      </Part>
      <Part title={t("life.changes")}>
        {of.changes.length === 0 ? (
          <p className="soft">{t("life.noChange")}</p>
        ) : (
          <Table
            name={t("life.changes")}
            rows={of.changes}
            keyOf={({ kind, rows, field, before, after }) => [kind, ...rows, field, before, after].join("/")}
            columns={[
              {
                title: t("life.where"),
                cell: ({ rows, field }) => [...rows, t(`columns:${field}`)].join(" · "),
              },
              { title: t("life.how"), cell: ({ kind }) => t(`life.kinds.${kind}`) },
              { title: t("life.before"), cell: ({ before }) => said(before) },
              { title: t("life.after"), cell: ({ after }) => said(after) },
            ]}
          />
        )}
      </Part>
    </>
  );
}

/** The second person's answer, and those that were given before. */
export function Publication({ of }: { of: Edition }) {
  const { t } = useWords("standards");
  const [, decide] = useIntent(DecidePublicationDocument, touches);
  const asked = [...(of.consents ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (asked.length === 0) return null;
  return (
    <Part title={t("life.asked")}>
      {asked.map(
        ({ id, version, reason, decision, askedByName, createdAt, decidedByName, answer, actions }) => (
          <div key={id} className="publication">
            <p>
              {reason}{" "}
              <small className="soft">
                {t("life.askedBy", { name: askedByName, at: minuteOf(createdAt) })}
              </small>
            </p>
            {decision === "WAITING" ? (
              <ConsentAnswer
                actions={actions}
                act={t("life.act")}
                decide={async (give, text) =>
                  (await decide({ input: { id, version, give, answer: text } })).failure
                }
              >
                {reason}
              </ConsentAnswer>
            ) : (
              <p>
                {t(`life.${decision}`, {
                  name: decidedByName,
                  answer: answer && t("ui:marks.colon") + answer,
                })}
              </p>
            )}
          </div>
        ),
      )}
    </Part>
  );
}
