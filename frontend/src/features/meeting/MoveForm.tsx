import { useState } from "react";
import { useQuery } from "urql";
import {
  type MotionKind,
  MoveMotionDocument,
  type MoveMotion as MoveMotionInput,
  type Opinion,
  type Round_DeclarationFragment,
  RoundGuideDocument,
  type SittingFragment,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { OpinionChoice, PriorityChoice } from "./Choices";
import { NumberField } from "./NumberField";

type Props = { sitting: SittingFragment; declaration: Round_DeclarationFragment; onDone: () => void };

const kinds: readonly MotionKind[] = ["SCORE", "OPINION", "AMOUNT", "PRIORITY", "LINE_CUT"];

type Typed = {
  kind: MotionKind;
  score: string;
  opinion: Opinion | null;
  amount: string;
  priority: number | null;
  line: string;
  cut: string;
  cutReason: string;
  reason: string;
};

const nothing: Typed = {
  kind: "SCORE",
  score: "",
  opinion: null,
  amount: "",
  priority: null,
  line: "0",
  cut: "",
  cutReason: "",
  reason: "",
};

/** A motion as a member puts it: one figure, and why. */
export function MoveForm({ sitting, declaration, onDone }: Props) {
  const { t } = useWords("meeting", "scoring");
  const [typed, type] = useState(nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [{ fetching }, move] = useIntent(MoveMotionDocument);
  const faults = useFaultsOf(failure);
  useLeaveWarning(typed !== nothing);
  const change = (part: Partial<Typed>) => type((before) => ({ ...before, ...part }));
  const put = async () => {
    const done = await move({ input: motionOf(sitting.id, typed) });
    setFailure(done.failure);
    if (done.data) onDone();
  };
  return (
    <form
      noValidate
      className="meeting-form"
      aria-label={t("move.do")}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <FormFailure failure={failure} />
      <fieldset className="meeting-choices">
        <legend>{t("move.about")}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="move-kind"
              checked={typed.kind === kind}
              onChange={() => {
                setFailure(null);
                change({ kind });
              }}
            />
            {t(`move.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      {typed.kind === "SCORE" && (
        <NumberField
          label={t("move.score")}
          path="score"
          faults={faults}
          value={typed.score}
          onChange={(score) => change({ score })}
        />
      )}
      {typed.kind === "OPINION" && (
        <OpinionChoice
          label={t("move.opinion")}
          of="move"
          value={typed.opinion}
          faults={faults}
          onChange={(opinion) => change({ opinion })}
        />
      )}
      {typed.kind === "AMOUNT" && (
        <NumberField
          label={t("move.amount")}
          path="amount"
          faults={faults}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
        />
      )}
      {typed.kind === "PRIORITY" && (
        <PriorityChoice
          label={t("move.priority")}
          of="move"
          value={typed.priority}
          faults={faults}
          onChange={(priority) => change({ priority })}
        />
      )}
      {typed.kind === "LINE_CUT" && (
        <CutFields typed={typed} declaration={declaration} faults={faults} change={change} />
      )}
      <Field label={t("move.reason")} path="reason" faults={faults} required>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={typed.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <button type="button" className="button" onClick={onDone}>
          {t("ui:cancel")}
        </button>
        <StepButton
          of={sitting.actions}
          step="moveMotion"
          look="primary"
          busy={fetching}
          onClick={() => void put()}
        >
          {t("move.put")}
        </StepButton>
      </div>
    </form>
  );
}

type CutProps = {
  typed: Typed;
  declaration: Round_DeclarationFragment;
  faults: ReturnType<typeof useFaultsOf>;
  change: (part: Partial<Typed>) => void;
};

/** 核减明细: one budget line, what to cut from it, and the reason's code. */
function CutFields({ typed, declaration: { form, batch }, faults, change }: CutProps) {
  const { t } = useWords("meeting", "ui");
  const [{ data }] = useQuery({ query: RoundGuideDocument, variables: { batchID: batch.id } });
  const lines = form.budgetLines?.length ? form.budgetLines : [{ nameZh: t("ui:cuts.whole") }];
  return (
    <>
      <Field label={t("move.line")} path="lineCut.line" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={typed.line}
            onChange={(event) => change({ line: event.target.value })}
          >
            {lines.map(({ nameZh }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: budget lines are named by their places
              <option key={at} value={String(at)}>
                {at + 1}. {nameZh}
              </option>
            ))}
          </select>
        )}
      </Field>
      <NumberField
        label={t("move.cut")}
        path="lineCut.cut"
        faults={faults}
        value={typed.cut}
        onChange={(cut) => change({ cut })}
      />
      <Field label={t("move.cutReason")} path="lineCut.reason" faults={faults} required>
        {(control) => (
          <select
            {...control}
            className="input"
            value={typed.cutReason}
            onChange={(event) => change({ cutReason: event.target.value })}
          >
            <option value="">{t("ui:cuts.why")}</option>
            {data?.formGuide.cutReasons.map(({ code, nameZh }) => (
              <option key={code} value={code}>
                {nameZh}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** The motion as the server takes it; what its kind lacks is named there. */
function motionOf(roundID: string, typed: Typed): MoveMotionInput {
  const { kind, opinion, priority, reason } = typed;
  const cut = typedNumber(typed.cut);
  const figures: Record<MotionKind, Partial<MoveMotionInput>> = {
    SCORE: { score: typedNumber(typed.score) || null },
    OPINION: { opinion },
    AMOUNT: { amount: typedNumber(typed.amount) || null },
    PRIORITY: { priority },
    LINE_CUT: { lineCut: cut ? { line: Number(typed.line), cut, reason: typed.cutReason } : null },
  };
  return { roundID, kind, reason, ...figures[kind] };
}
