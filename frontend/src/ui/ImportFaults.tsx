import type { Failure } from "~/lib/fault";
import { useWords } from "~/ui/useWords";
import { FaultNote } from "./FaultNote";
import { useFaultWords } from "./faultWords";

type Props = {
  failure: Failure | null;
  /** Says that nothing was taken, for so many faults. */
  heading: (count: number) => string;
};

/** Why a file was not taken: each fault with its cell. */
export function ImportFaults({ failure, heading }: Props) {
  const { t, language } = useWords("ui");
  const words = useFaultWords();
  if (failure?.kind !== "refused") return <FaultNote failure={failure} />;
  return (
    <div role="alert" className="fault-summary">
      <h2>{heading(failure.faults.length)}</h2>
      <ul>
        {failure.faults.map((fault) => (
          <li key={fault.path + fault.code + fault.message}>
            {fault.cell && language !== "zh-CN" // the Chinese words name it themselves
              ? t("faultAt", { at: fault.cell, fault: words(fault) })
              : words(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}
