import { useMemo, useState } from "react";
import { useClient, useQuery } from "urql";
import {
  CheckMeetingDocument,
  DraftMinutesDocument,
  RecordMeetingDocument,
  type Round_DeclarationFragment,
  type Round_RoundFragment,
  RoundGuideDocument,
  type SittingFragment,
  type TallyFragment,
} from "~/generated/graphql";
import { type Failure, type Fault, failureOf, faultsAt } from "~/lib/fault";
import { format } from "~/lib/money";
import { FaultLines } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { Money } from "~/ui/Figures";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { LineCuts } from "~/ui/LineCuts";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useSettled } from "~/ui/useSettled";
import { useWords } from "~/ui/useWords";
import { OpinionChoice, PriorityChoice } from "./Choices";
import { signed } from "./Minutes";
import { NumberField } from "./NumberField";
import { adoptedOf, amountOf, figuresOf, recordOf, startOf, type TypedMeeting } from "./typedMeeting";

type Props = {
  round: Round_RoundFragment;
  declaration: Round_DeclarationFragment;
  tally: TallyFragment | null;
  sitting: SittingFragment | null;
  renew: () => void;
};

const touches = ["Todo", "Declaration", "Consent"];

/** The minutes as the panel's leader writes them down; the server weighs the figures meanwhile. */
export function RecordForm({ round, declaration, tally, sitting, renew }: Props) {
  const { t } = useWords("meeting", "scoring");
  const declared = declaration.amount ?? "";
  const labels = useMemo(() => tally?.sheets.map(({ sheet }) => sheet.label) ?? [], [tally]);
  const [changed, setChanged] = useState<Partial<TypedMeeting>>({});
  const typed = { ...startOf(round, labels, declared, useNow(), sitting), ...changed };
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const [state, record] = useIntent(RecordMeetingDocument, touches);
  const [{ data: guide }] = useQuery({
    query: RoundGuideDocument,
    variables: { batchID: declaration.batch.id },
  });
  const { check, faults: live } = useCheck(figuresOf(round.id, typed));
  const refused = useFaultsOf(failure);
  const faults = [
    ...missing,
    ...refused,
    ...live.filter(({ path }) => !refused.some((each) => each.path === path)),
  ];
  const change = (part: Partial<TypedMeeting>) => setChanged((before) => ({ ...before, ...part }));
  useLeaveWarning(Object.keys(changed).length > 0);
  const client = useClient();
  const takeOver = async (from: SittingFragment) => {
    const draft = await client
      .query(DraftMinutesDocument, { roundID: round.id }, { requestPolicy: "network-only" })
      .toPromise();
    setFailure(failureOf(draft.error));
    if (draft.data) change({ ...adoptedOf(from), minutes: draft.data.draftMinutes });
  };

  const keep = async () => {
    const input = recordOf(round, typed);
    const lacks: Fault[] = (["metAt", "score", "opinion", "priority"] as const)
      .filter((path) => !typed[path])
      .map((path) => ({ code: "E_REQUIRED", path, message: t(`record.missing.${path}`) }));
    setMissing(input ? [] : lacks);
    if (!input) return;
    const done = await record({ input });
    setFailure(done.failure);
    if (done.data) setChanged({});
  };

  return (
    <form
      noValidate
      className="panel meeting-form"
      aria-labelledby="record"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2 id="record">{t(round.metAt ? "record.again" : "record.title")}</h2>
      {round.metAt && <p className="soft">{t("record.againAbout")}</p>}
      {sitting && sitting.no > 0 && (
        <div className="meeting-steps">
          <button type="button" className="button" onClick={() => void takeOver(sitting)}>
            {t("record.takeOver")}
          </button>
          <small className="soft">{t("record.takeOverAbout")}</small>
        </div>
      )}
      <FaultSummary faults={missing} heading={t("ui:fixThese")} />
      <FormFailure failure={failure} reload={renew} />
      <div className="meeting-where">
        <Field label={t("record.metAt")} path="metAt" faults={faults} required>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              className="input"
              value={typed.metAt}
              onChange={(event) => change({ metAt: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("record.metWhere")} path="metWhere" faults={faults} required>
          {(control) => (
            <input
              {...control}
              className="input"
              value={typed.metWhere}
              onChange={(event) => change({ metWhere: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="meeting-choices" data-path="present">
        <legend>{t("record.present")}</legend>
        {labels.map((label) => (
          <label key={label}>
            <input
              type="checkbox"
              checked={typed.present.includes(label)}
              onChange={(event) =>
                change({
                  present: labels.filter((each) =>
                    each === label ? event.target.checked : typed.present.includes(each),
                  ),
                })
              }
            />
            {label}
          </label>
        ))}
        <FaultLines faults={faultsAt(faults, "present")} />
      </fieldset>
      <NumberField
        label={t("record.score")}
        path="score"
        faults={faults}
        hint={
          check?.difference && (
            <span role="status">
              {t("record.off", {
                off: signed(check.difference),
                grade: check.grade ? t(`scoring:grades.${check.grade}`) : "",
              })}
            </span>
          )
        }
        value={typed.score}
        onChange={(score) => change({ score })}
      />
      {(check?.departs || typed.departureReason !== "") && (
        <Field
          label={t("record.departure")}
          path="departureReason"
          faults={faults}
          hint={
            tally && t("record.departureHint", { limit: format(tally.departure, 2), count: tally.reasonMin })
          }
          required={check?.departs}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              value={typed.departureReason}
              onChange={(event) => change({ departureReason: event.target.value })}
            />
          )}
        </Field>
      )}
      <OpinionChoice
        label={t("record.opinion")}
        of="record"
        value={typed.opinion}
        faults={faults}
        onChange={(opinion) =>
          change({
            opinion,
            amount: amountOf(opinion, declared, round.aggregateAmount ?? ""),
            lineCuts: opinion === "AGREE_CUT" ? typed.lineCuts : [],
          })
        }
      />
      {typed.opinion === "AGREE_CUT" ? (
        <>
          <NumberField
            label={t("record.amount")}
            path="amount"
            faults={faults}
            hint={check?.cut && t("record.cut", { cut: format(check.cut), declared: format(declared) })}
            value={typed.amount}
            onChange={(amount) => change({ amount })}
          />
          <LineCuts
            cuts={typed.lineCuts}
            lines={declaration.form.budgetLines ?? []}
            reasons={guide?.formGuide.cutReasons ?? []}
            declared={declared}
            suggested={typed.amount}
            faults={faults}
            onChange={(lineCuts) => change({ lineCuts })}
          />
        </>
      ) : (
        typed.opinion && (
          <p data-path="amount">
            {t("record.amountName")} <Money value={typed.amount} unit />
          </p>
        )
      )}
      <PriorityChoice
        label={t("record.priority")}
        of="record"
        value={typed.priority}
        faults={faults}
        onChange={(priority) => change({ priority })}
      />
      <Field label={t("record.minutes")} path="minutes" faults={faults} required>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={8}
            value={typed.minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <StepButton
          of={round.actions}
          step="recordMeeting"
          look="primary"
          busy={state.fetching}
          onClick={() => void keep()}
        >
          {t("record.do")}
        </StepButton>
      </div>
    </form>
  );
}

/** The moment at which the form was opened. */
function useNow(): Date {
  const [now] = useState(() => new Date());
  return now;
}

/** What the server makes of the figures, soon after they were typed. */
function useCheck(figures: ReturnType<typeof figuresOf>) {
  const settled = useSettled(figures);
  const [{ data, error }] = useQuery({
    query: CheckMeetingDocument,
    variables: { input: settled },
    requestPolicy: "network-only",
  });
  const failure = failureOf(error);
  const unreadable = failure?.kind === "refused" ? failure.faults : [];
  return {
    check: error ? undefined : data?.checkMeeting,
    faults: error ? unreadable : (data?.checkMeeting.faults ?? []),
  };
}
