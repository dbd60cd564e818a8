import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  MarkForm_ItemFragmentDoc,
  type MarkForm_RuleFragment,
  MarkForm_RuleFragmentDoc,
  type MarkItemInput,
} from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { format, sum } from "~/lib/money";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useWords } from "~/ui/useWords";

export type Rules = readonly FragmentType<typeof MarkForm_RuleFragmentDoc>[];
export type Items = readonly FragmentType<typeof MarkForm_ItemFragmentDoc>[];

type Line = { code: string; proposed: string; points: string; ground: string; comment: string };

type Props = {
  rules: Rules;
  /** What the system proposes, and what was given before, if anything. */
  proposal: Items;
  given?: Items | null;
  name: string;
  submit: string;
  busy: boolean;
  failure: Failure | null;
  reload: () => void;
  onGive: (items: MarkItemInput[]) => void;
  /** Further fields, below the items. */
  children?: React.ReactNode;
};

/** The items of 专家考核 as the office fills them in: the proposal first, reasons for what departs from it. */
export function MarkForm(props: Props) {
  const { t } = useWords("standing");
  const rules = props.rules.map((rule) => unmask(MarkForm_RuleFragmentDoc, rule));
  const [lines, setLines] = useState(() => linesOf(props.proposal, props.given));
  const faults = useFaultsOf(props.failure);
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const total = sum(lines.map(({ points }) => typedNumber(points)));
  return (
    <form
      noValidate
      className="mark-form"
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        props.onGive(lines.map(inputOf));
      }}
    >
      <FormFailure failure={props.failure} reload={props.reload} />
      {lines.map((line, at) => {
        const rule = rules.find(({ code }) => code === line.code);
        return (
          rule && (
            <ItemRow key={line.code} at={at} rule={rule} line={line} faults={faults} onChange={change} />
          )
        );
      })}
      {props.children}
      <p role="status" className="mark-total">
        {t("mark.total", { total: total === null ? "—" : format(total, 2) })}
      </p>
      <button type="submit" className="button primary" disabled={props.busy}>
        {props.submit}
      </button>
    </form>
  );
}

function linesOf(proposal: Items, given?: Items | null): Line[] {
  const before = (given ?? []).map((item) => unmask(MarkForm_ItemFragmentDoc, item));
  return proposal.map((masked) => {
    const { code, proposed } = unmask(MarkForm_ItemFragmentDoc, masked);
    const old = before.find((item) => item.code === code);
    return {
      code,
      proposed,
      points: old?.points ?? proposed,
      ground: old?.ground ?? "",
      comment: old?.comment ?? "",
    };
  });
}

function inputOf({ code, points, ground, comment }: Line): MarkItemInput {
  return { code, points: typedNumber(points) || null, ground: ground || null, comment: comment || null };
}

type RowProps = {
  at: number;
  rule: MarkForm_RuleFragment;
  line: Line;
  faults: readonly Fault[];
  onChange: (at: number, part: Partial<Line>) => void;
};

function ItemRow({ at, rule, line, faults, onChange }: RowProps) {
  const { t } = useWords("standing");
  return (
    <fieldset className="mark-item">
      <legend>{t("mark.item", { name: rule.nameZh, weight: format(rule.weight, 0) })}</legend>
      <p className="soft">{t("mark.proposed", { text: rule.textZh, points: format(line.proposed, 2) })}</p>
      <div className="mark-fields">
        <Field
          label={t("mark.points", { name: rule.nameZh })}
          path={`items[${at}].points`}
          faults={faults}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              value={line.points}
              onChange={(event) => onChange(at, { points: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("mark.ground", { name: rule.nameZh })} path={`items[${at}].ground`} faults={faults}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={line.ground}
              onChange={(event) => onChange(at, { ground: event.target.value })}
            >
              <option value="">{t("mark.noGround")}</option>
              {rule.grounds.map(({ code, nameZh }) => (
                <option key={code} value={code}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("mark.comment", { name: rule.nameZh })} path={`items[${at}].comment`} faults={faults}>
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              value={line.comment}
              onChange={(event) => onChange(at, { comment: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
