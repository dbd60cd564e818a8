import { errorsOf, type Failure, type Fault } from "~/lib/fault";
import { focusPath } from "~/lib/focus";
import { useWords } from "~/ui/useWords";
import { useFaultWords } from "./faultWords";

/** Why one act did not succeed, beside the button that asked for it. */
export function FaultNote({ failure }: { failure: Failure | null }) {
  const { t } = useWords("ui");
  if (!failure) return null;
  if (failure.kind === "refused") return <FaultLines faults={failure.faults} />;
  return (
    <div role="alert" className="fault-note">
      <p>{failure.kind === "offline" ? t("offline") : t("broken")}</p>
      {failure.kind === "broken" && failure.trace && <p>{t("trace", { trace: failure.trace })}</p>}
    </div>
  );
}

/** Faults or warnings as lines: errors are announced, warnings stand still; where asked, each leads to its field. */
export function FaultLines({ faults, leading }: { faults: readonly Fault[]; leading?: boolean }) {
  const words = useFaultWords();
  if (faults.length === 0) return null;
  const grave = errorsOf(faults).length > 0;
  return (
    <div role={grave ? "alert" : undefined} className={grave ? "fault-note" : "fault-note warning"}>
      {faults.map((fault, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one fault may stand twice at one path
        <p key={`${fault.path} ${fault.code} ${index}`}>
          {leading && fault.path ? (
            <a
              href={`#${fault.path}`}
              onClick={(event) => {
                event.preventDefault();
                focusPath(fault.path);
              }}
            >
              {words(fault)}
            </a>
          ) : (
            words(fault)
          )}
        </p>
      ))}
    </div>
  );
}
