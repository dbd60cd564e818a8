import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useClient } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  Files_FileFragmentDoc,
  FilingFormFragmentDoc,
  StoredFaultsDocument,
  SubmitDeclarationDocument,
} from "~/generated/graphql";
import { errorsOf, type Failure, type Fault, failureOf } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { placeOf } from "~/ui/form/place";
import { SavedStatus } from "~/ui/SavedStatus";
import { StaleNote } from "~/ui/StaleNote";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { Acts } from "./Acts";
import type { Declaration } from "./DeclarationPage";
import { draftOf, draftPath } from "./draft";
import { EditorForm } from "./EditorForm";
import { FormContext } from "./FormContext";
import { useDraft } from "./useDraft";
import { useFaults } from "./useFaults";
import type { Guide } from "./useGuide";
import { useTouched } from "./useTouched";
import { Warnings } from "./Warnings";

type Props = {
  declaration: Declaration;
  guide: Guide;
  /** The page's head around the form's own buttons. */
  head: (buttons: ReactNode) => ReactNode;
  /** Tells whether the form is open under somebody's hands. */
  onTyping: (typing: boolean) => void;
  onDone: (said: string) => void;
  refresh: () => void;
};

const touches = ["Todo"];

/** The form under a clerk's hands: kept as it is typed, checked as it is typed, handed in as a whole. */
export function Editor({ declaration, guide, head, onTyping, onDone, refresh }: Props) {
  const { t } = useWords("filing", "form");
  const { id } = declaration;
  const client = useClient();
  const form = useDraft(
    id,
    () => draftOf(unmask(FilingFormFragmentDoc, declaration.form)),
    declaration.version,
  );
  const { draft, put, autosave, found } = form;
  const { live, coach } = useFaults(draft, form.stored);
  const { onBlur, wasLeft, touched } = useTouched();
  const [attempt, setAttempt] = useState<readonly Fault[] | null>(null);
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  const [, submit] = useIntent(SubmitDeclarationDocument, touches);

  useEffect(() => {
    onTyping(true);
    return () => onTyping(false);
  }, [onTyping]);

  useLeaveWarning(autosave.unsafe, autosave.flush);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left is a set; wasLeft is new with each drawing
  const seen = useMemo(() => {
    const remarks = declaration.remarks.map(({ path, text }): Fault => {
      return { code: "REMARK", path: draftPath(path), message: t("remark", { text }), severity: "WARNING" };
    });
    return [...remarks, ...live.filter(({ path }) => attempt !== null || wasLeft(path))];
  }, [live, attempt, touched, declaration.remarks, t]);

  /** What the server finds in the form as it is stored, its files and its neighbours too. */
  const ask = useCallback(async (): Promise<readonly Fault[] | null> => {
    const { data, error } = await client
      .query(StoredFaultsDocument, { id }, { requestPolicy: "network-only" })
      .toPromise();
    setTrouble(failureOf(error));
    if (data) found(data.declaration.faults);
    return data?.declaration.faults ?? null;
  }, [client, id, found]);

  const tryToSubmit = async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((drawn) => setTimeout(drawn)); // what was just typed into a cell reaches the draft
    const wished = autosave.latest;
    if (!(await autosave.flush())) return;
    const faults = await ask();
    if (!faults) return;
    const errors = errorsOf(faults).map((fault) => ({ ...fault, path: draftPath(fault.path) }));
    setAttempt(errors);
    setAsking(errors.length === 0 && autosave.latest === wished); // who types on is not asked
  };

  const errors = errorsOf(live);
  const solved =
    attempt &&
    !attempt.some((fault) => errors.some(({ code, path }) => code === fault.code && path === fault.path));
  return (
    <FormContext value={{ draft, put, guide, faults: seen, coach }}>
      {head(
        <>
          <span className="soft">
            {errors.length > 0 ? t("toFix", { count: errors.length }) : t("nothingToFix")}
          </span>
          <SavedStatus saving={form.saving} />
          <StepButton
            of={declaration.actions}
            step="submitDeclaration"
            look="primary"
            onClick={() => void tryToSubmit()}
          >
            {t("acts.submitDeclaration.name")}
          </StepButton>
          <Acts id={id} version={autosave.version} actions={declaration.actions} onDone={onDone} />
        </>,
      )}
      <StaleNote failure={form.saving.kind === "failed" ? null : form.failure} reload={refresh} />
      <FaultNote failure={trouble} />
      {attempt && !solved && (
        <FaultSummary faults={attempt} place={(path) => (path.includes("[") ? placeOf(path, t) : "")} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears which field is left, for its marks */}
      <div className="filing-parts" onBlur={onBlur}>
        <EditorForm
          declarationID={id}
          files={unmask(Files_FileFragmentDoc, declaration.attachments ?? [])}
          version={() => autosave.version}
          onFiles={() => void ask()}
        />
        <Warnings faults={live} />
      </div>
      {asking && (
        <ConfirmDialog
          title={t("acts.submitDeclaration.title")}
          confirm={t("acts.submitDeclaration.confirm")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { failure } = await submit({ input: { id, version: autosave.version } });
            if (!failure) onDone(t("acts.submitDeclaration.done"));
            return failure;
          }}
        >
          {t("acts.submitDeclaration.text", { name: draft.nameZh })}
          {coach.length > 0 && <p>{t("coach.onSubmit", { count: coach.length })}</p>}
        </ConfirmDialog>
      )}
    </FormContext>
  );
}
