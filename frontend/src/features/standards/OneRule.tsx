import { useState } from "react";
import type { ScreeningOutcome } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import { type Reading, useConditions } from "./useConditions";
import { WhenField } from "./WhenField";

const outcomes: readonly ScreeningOutcome[] = [
  "BLOCK",
  "EXEMPT",
  "SECTION_ONLY",
  "EXPERT",
  "EXPERT_COLLECTIVE",
];

type RuleProps = {
  rule: Rule;
  path: string;
  faults: readonly Fault[];
  reading: Reading | undefined;
  first: boolean;
  last: boolean;
  onChange: (more: Partial<Rule>) => void;
  onMove: (by: 1 | -1) => void;
  onCopy: () => void;
  onRemove: () => void;
};

/** One rule: its name, outcome and limits, its condition as text and in words. */
export function OneRule({ rule, path, faults, reading, first, last, ...on }: RuleProps) {
  const { t } = useWords("standards", "ui");
  const say = useConditions();
  const live = reading?.faults.map((fault) => ({ ...fault, path: `${path}.when` })) ?? [];
  const here = [...faults.filter(({ path: at }) => at !== `${path}.when`), ...(reading ? live : faults)];
  const limits = reading?.parts.filter(({ to }) => to > 0) ?? [];
  const restate = (from: number, to: number, value: string) => {
    const chars = [...rule.when];
    on.onChange({ when: chars.slice(0, from).join("") + value + chars.slice(to).join("") });
  };
  return (
    <li className="rule" data-off={rule.off || undefined}>
      <fieldset>
        <legend>
          <span className="figure">{rule.priority}</span> {rule.nameZh || t("editor.unnamed")}
        </legend>
        <div className="rule-head">
          <Field label={t("rules.name")} path={`${path}.nameZh`} faults={here} required>
            {(control) => (
              <input
                {...control}
                className="input"
                value={rule.nameZh}
                onChange={(event) => on.onChange({ nameZh: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("rules.outcome")} path={`${path}.outcome`} faults={here} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={rule.outcome}
                onChange={(event) => on.onChange({ outcome: event.target.value })}
              >
                {outcomes.map((outcome) => (
                  <option key={outcome} value={outcome}>
                    {t(`ui:outcomes.${outcome}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {limits.map(({ field, from, to, values }) => (
            <Limit
              key={from}
              field={field}
              value={values[0] ?? ""}
              onChange={(value) => restate(from, to, value)}
            />
          ))}
        </div>
        <WhenField
          when={rule.when}
          path={`${path}.when`}
          faults={here}
          fixed={last}
          onChange={(when) => on.onChange({ when })}
        />
        {reading && reading.parts.length > 0 && (
          <p className="rule-words">
            <span className="soft">{t("editor.inWords")}</span> {say(reading.parts)}
          </p>
        )}
        <div className="actions">
          {!last && (
            <label className="check">
              <input
                type="checkbox"
                checked={!rule.off}
                onChange={(event) => on.onChange({ off: event.target.checked ? undefined : true })}
              />
              {t("editor.on")}
            </label>
          )}
          <Act of={rule} hidden={first || last} onClick={() => on.onMove(-1)}>
            {t("editor.up")}
          </Act>
          <Act of={rule} hidden={last} onClick={() => on.onMove(1)}>
            {t("editor.down")}
          </Act>
          <Act of={rule} onClick={on.onCopy}>
            {t(last ? "editor.add" : "editor.copy")}
          </Act>
          <Act of={rule} hidden={last} onClick={on.onRemove}>
            {t("editor.remove")}
          </Act>
        </div>
      </fieldset>
    </li>
  );
}

function Act(props: { of: Rule; hidden?: boolean; onClick: () => void; children: string }) {
  if (props.hidden) return null;
  return (
    <button type="button" className="button" onClick={props.onClick}>
      {props.children}
      <span className="unseen"> {props.of.nameZh}</span>
    </button>
  );
}

/** A limit of the condition as a number of its own; it is written back into the text. */
function Limit(props: { field: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords("standards");
  const [typed, type] = useState<string | null>(null);
  return (
    <Field
      label={t("editor.limitOf", { field: t(`rules.fields.${props.field}`) })}
      path=""
      hint={props.field === "growthRate" ? t("editor.share") : undefined}
    >
      {(control) => (
        <input
          {...control}
          className="input figure"
          inputMode="decimal"
          value={typed ?? props.value}
          onChange={(event) => {
            const value = typedNumber(event.target.value);
            type(event.target.value);
            if (/^-?\d+(\.\d+)?$/.test(value)) props.onChange(value);
          }}
          onBlur={() => type(null)}
        />
      )}
    </Field>
  );
}
