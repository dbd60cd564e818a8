import { type Fault, faultsAt } from "~/lib/fault";
import { useFaultWords } from "./faultWords";

type Props = {
  faults: readonly Fault[];
  /** Of these only what is at one path: a list as a whole. */
  path?: string;
  /** By which its control is described. */
  id?: string;
};

/** What is wrong with a field or a list, beside it. */
export function FieldFaults({ faults, path, id }: Props) {
  const words = useFaultWords();
  const own = path === undefined ? faults : faultsAt(faults, path);
  if (own.length === 0) return null;
  return (
    <div id={id}>
      {own.map((fault) => (
        <p
          key={fault.path + fault.code + fault.message}
          className={fault.severity === "WARNING" ? "field-fault warning" : "field-fault"}
        >
          {words(fault)}
        </p>
      ))}
    </div>
  );
}
