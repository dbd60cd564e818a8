import { useRef, useState } from "react";
import { useQuery } from "urql";
import { ConditionGuideDocument, type ScreeningOutcome } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import { Part } from "./Part";
import { type Suggestion, suggest } from "./suggest";
import { type Reading, useConditions, useReadings } from "./useConditions";

const outcomes: readonly ScreeningOutcome[] = [
  "BLOCK",
  "EXEMPT",
  "SECTION_ONLY",
  "EXPERT",
  "EXPERT_COLLECTIVE",
];

type Props = { rules: readonly Rule[]; faults: readonly Fault[]; onChange: (rules: Rule[]) => void };

/** Screening rules to change: their order, conditions as text with the limits as numbers, and outcomes. */
export function RulesEditor({ rules, faults, onChange }: Props) {
  const { t } = useWords("standards");
  const readings = useReadings(rules.map(({ when }) => when));
  const put = (at: number, more: Partial<Rule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...more } : rule)));
  const swap = (a: number, b: number) => {
    const [one, other] = [rules[a], rules[b]];
    if (!one || !other) return;
    const moved = [...rules];
    moved[a] = { ...other, priority: one.priority };
    moved[b] = { ...one, priority: other.priority };
    onChange(moved);
  };
  const copy = (at: number) => {
    const rule = rules[at];
    if (!rule) return;
    const priority = between(rule.priority, rules[at + 1]?.priority);
    const twin = {
      ...rule,
      priority,
      code: freeCode(rules),
      nameZh: t("editor.copyOf", { name: rule.nameZh }),
    };
    const last = at === rules.length - 1;
    const before = rules[at - 1]?.priority ?? 0;
    const placed = last ? { ...twin, priority: between(before, rule.priority), when: "amount >= 0" } : twin;
    onChange(ascending([...rules.slice(0, last ? at : at + 1), placed, ...rules.slice(last ? at : at + 1)]));
  };
  return (
    <Part title={t("rules.title")}>
      <p className="soft">
        {t("rules.text")} {t("editor.whenHint")}
      </p>
      <ol className="rule-list">
        {rules.map((rule, at) => (
          <OneRule
            key={rule.code}
            rule={rule}
            path={`rules[${at}]`}
            faults={faults}
            reading={readings.get(rule.when)}
            first={at === 0}
            last={at === rules.length - 1}
            onChange={(more) => put(at, more)}
            onMove={(by) => swap(at, at + by)}
            onCopy={() => copy(at)}
            onRemove={() => onChange(rules.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
    </Part>
  );
}

/** A place in the order after one and before the next, where there is room. */
function between(after: number, next: number | undefined): number {
  return next === undefined ? after + 10 : Math.max(after + 1, after + Math.floor((next - after) / 2));
}

/** Makes room behind a rule that came between two that touch. */
function ascending(rules: Rule[]): Rule[] {
  let last = 0;
  return rules.map((rule) => {
    last = Math.max(rule.priority, last + 1);
    return rule.priority === last ? rule : { ...rule, priority: last };
  });
}

function freeCode(rules: readonly Rule[]): string {
  for (let n = rules.length + 1; ; n++) {
    const code = `S${n * 10}_OWN`;
    if (!rules.some((rule) => rule.code === code)) return code;
  }
}

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

function OneRule({ rule, path, faults, reading, first, last, ...on }: RuleProps) {
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

type WhenProps = {
  when: string;
  path: string;
  faults: readonly Fault[];
  fixed: boolean;
  onChange: (when: string) => void;
};

/** The condition as text; what may be typed next stands under it. */
function WhenField({ when, path, faults, fixed, onChange }: WhenProps) {
  const { t } = useWords("standards");
  const [{ data }] = useQuery({ query: ConditionGuideDocument });
  const [caret, setCaret] = useState<number | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const offered = caret === null || !data ? [] : suggest(when, caret, data.conditionGuide);
  const take = ({ word, from, to }: Suggestion) => {
    onChange(when.slice(0, from) + word + when.slice(to));
    const at = from + word.length;
    box.current?.focus();
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at));
    setCaret(at);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus leaves
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setCaret(null);
      }}
    >
      <Field
        label={t("rules.when")}
        path={path}
        faults={faults}
        hint={fixed && t("editor.lastRule")}
        required
      >
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className="input condition"
            rows={Math.max(1, Math.ceil(when.length / 60))}
            spellCheck={false}
            value={when}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          />
        )}
      </Field>
      {offered.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not of a form
        <div role="group" aria-label={t("editor.offered")} className="offered">
          {offered.map((one) => (
            <button key={one.word} type="button" className="chip" onClick={() => take(one)}>
              <code>{one.word}</code> {one.nameZh ?? nameOf(one.word, t)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function nameOf(word: string, t: (key: string) => string): string {
  return word.endsWith("(") ? t(`editor.functions.${word.slice(0, -1)}`) : t(`rules.fields.${word}`);
}
