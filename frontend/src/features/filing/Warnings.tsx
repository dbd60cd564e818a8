import type { Fault } from "~/lib/fault";
import { focusPath } from "~/lib/focus";
import { useFaultWords } from "~/ui/faultWords";
import { useWords } from "~/ui/useWords";

/** What is worth a second look but stops nothing, apart from the faults. */
export function Warnings({ faults }: { faults: readonly Fault[] }) {
  const { t } = useWords("filing");
  const words = useFaultWords();
  const warnings = faults.filter(({ severity }) => severity === "WARNING");
  if (warnings.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="warnings">
      <h2 id="warnings">{t("warnings", { count: warnings.length })}</h2>
      <ul>
        {warnings.map((fault) => (
          <li key={fault.code + fault.path + fault.message}>
            <a
              href={`#${fault.path}`}
              onClick={(event) => {
                event.preventDefault();
                focusPath(fault.path);
              }}
            >
              {words(fault)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
