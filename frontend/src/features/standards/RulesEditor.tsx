import type { Fault } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import type { Rule } from "./body";
import { OneRule } from "./OneRule";
import { Part } from "./Part";
import { useReadings } from "./useConditions";

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
