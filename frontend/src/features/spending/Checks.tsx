import type { Fault } from "~/lib/fault";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";

type Props = {
  points: readonly { text?: string | null; points?: string | null }[];
  value: readonly string[];
  /** The faults' own row: each point of it has its path there. */
  path: string;
  faults: readonly Fault[];
  onChange: (checks: string[]) => void;
};

/** 评分要点 one by one: how much of each is there, from 0 to 1. */
export function Checks({ points, value, path, faults, onChange }: Props) {
  const { t } = useWords("spending");
  return (
    <div className="spending-checks">
      {points.map((point, at) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a point has nothing but its place
          key={at}
          label={`${point.text ?? ""}${point.points ? t("results.checkWorth", { points: point.points }) : ""}`}
          path={`${path}.checks[${at}]`}
          faults={faults}
          hint={at === 0 ? t("results.checkHint") : undefined}
          required
        >
          {(control) => (
            <input
              {...control}
              className="input figure"
              inputMode="decimal"
              autoComplete="off"
              value={value[at] ?? ""}
              onChange={({ target }) =>
                onChange(points.map((_, of) => (of === at ? typedNumber(target.value) : (value[of] ?? ""))))
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}
