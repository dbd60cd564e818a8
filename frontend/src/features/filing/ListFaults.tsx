import { type Fault, faultsAt } from "~/lib/fault";
import { useFaultWords } from "~/ui/faultWords";

/** The faults of a list as a whole, under its heading. */
export function ListFaults({ path, faults }: { path: string; faults: readonly Fault[] }) {
  const words = useFaultWords();
  const own = faultsAt(faults, path);
  if (own.length === 0) return null;
  return (
    <div>
      {own.map((fault) => (
        <p
          key={fault.code + fault.message}
          className={fault.severity === "WARNING" ? "field-fault warning" : "field-fault"}
        >
          {words(fault)}
        </p>
      ))}
    </div>
  );
}
