import { useState } from "react";
import { type Opinion, SealOpinionDocument, type SittingFragment } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { OpinionChoice, PriorityChoice } from "./Choices";
import { NumberField } from "./NumberField";
import { amountOf } from "./typedMeeting";

type Props = {
  sitting: SittingFragment;
  own: SittingFragment["opinions"][number] | undefined;
  declared: string;
};

type Typed = {
  score: string;
  opinion: Opinion | null;
  amount: string;
  priority: number | null;
  text: string;
  named: boolean;
};

/** What a member thinks before the others speak; it may be changed until all are opened. */
export function SealForm({ sitting, own, declared }: Props) {
  const { t } = useWords("meeting");
  const [changed, setChanged] = useState<Partial<Typed>>({});
  const typed: Typed = {
    score: own?.score ?? "",
    opinion: own?.opinion ?? null,
    amount: own?.amount ?? "",
    priority: own?.priority ?? null,
    text: own?.text ?? "",
    named: own?.named ?? false,
    ...changed,
  };
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [{ fetching }, seal] = useIntent(SealOpinionDocument);
  const faults = [...missing, ...useFaultsOf(failure)];
  const change = (part: Partial<Typed>) => setChanged((before) => ({ ...before, ...part }));
  useLeaveWarning(Object.keys(changed).length > 0);

  const keep = async () => {
    const { opinion, priority } = typed;
    const score = typedNumber(typed.score);
    const lacks = (["score", "opinion", "priority"] as const)
      .filter((path) => !typed[path])
      .map((path) => ({ code: "E_REQUIRED", path, message: t(`seal.missing.${path}`) }));
    setMissing(lacks);
    setFailure(null);
    if (!score || opinion === null || priority === null) return;
    const { text, named } = typed;
    const amount = typedNumber(typed.amount) || null;
    const done = await seal({
      input: { roundID: sitting.id, score, opinion, amount, priority, text: text || null, named },
    });
    setFailure(done.failure);
    if (done.data) setChanged({});
  };

  return (
    <form
      noValidate
      className="meeting-form"
      aria-labelledby="opinions"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <FaultSummary faults={missing} heading={t("ui:fixThese")} />
      <FormFailure failure={failure} />
      <NumberField
        label={t("seal.score")}
        path="score"
        faults={faults}
        value={typed.score}
        onChange={(score) => change({ score })}
      />
      <OpinionChoice
        label={t("seal.opinion")}
        of="seal"
        value={typed.opinion}
        faults={faults}
        onChange={(opinion) => change({ opinion, amount: amountOf(opinion, declared, typed.amount) })}
      />
      {typed.opinion === "AGREE_CUT" && (
        <NumberField
          label={t("seal.amount")}
          path="amount"
          faults={faults}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
        />
      )}
      <PriorityChoice
        label={t("seal.priority")}
        of="seal"
        value={typed.priority}
        faults={faults}
        onChange={(priority) => change({ priority })}
      />
      <Field label={t("seal.text")} path="text" faults={faults}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={typed.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <div className="meeting-choices">
        <label>
          <input
            type="checkbox"
            checked={typed.named}
            onChange={(event) => change({ named: event.target.checked })}
          />
          {t("seal.named")}
        </label>
      </div>
      <div className="actions">
        <StepButton
          of={sitting.actions}
          step="sealOpinion"
          look="primary"
          busy={fetching}
          onClick={() => void keep()}
        >
          {t(own ? "seal.again" : "seal.do")}
        </StepButton>
      </div>
    </form>
  );
}
