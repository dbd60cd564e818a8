import type { Opinion } from "~/generated/graphql";
import { type Fault, faultsAt } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { useWords } from "~/ui/useWords";

export const opinions: readonly Opinion[] = ["AGREE", "AGREE_CUT", "REVISE", "DISAGREE"];
const priorities = [1, 2, 3, 4];

type Props<Value> = {
  label: string;
  /** Tells the forms of one page apart. */
  of: string;
  value: Value | null;
  faults: readonly Fault[];
  onChange: (value: Value) => void;
};

/** 评审结论, one of the review form's four. */
export function OpinionChoice({ label, of, value, faults, onChange }: Props<Opinion>) {
  const { t } = useWords("scoring");
  return (
    <fieldset className="meeting-choices" data-path="opinion">
      <legend>{label}</legend>
      {opinions.map((opinion) => (
        <label key={opinion}>
          <input
            type="radio"
            name={`${of}-opinion`}
            checked={value === opinion}
            onChange={() => onChange(opinion)}
          />
          {t(`opinions.${opinion}`)}
        </label>
      ))}
      <FaultLines faults={faultsAt(faults, "opinion")} />
    </fieldset>
  );
}

/** 轻重缓急, from the most urgent. */
export function PriorityChoice({ label, of, value, faults, onChange }: Props<number>) {
  const { t } = useWords("scoring");
  return (
    <fieldset className="meeting-choices" data-path="priority">
      <legend>{label}</legend>
      {priorities.map((priority) => (
        <label key={priority}>
          <input
            type="radio"
            name={`${of}-priority`}
            checked={value === priority}
            onChange={() => onChange(priority)}
          />
          P{priority} {t(`priorities.${priority}`)}
        </label>
      ))}
      <FaultLines faults={faultsAt(faults, "priority")} />
    </fieldset>
  );
}
