import { useId } from "react";
import { useFaultWords } from "./faultWords";

/** A step of the procedure as the server offers it to this viewer. */
export type Step = { action: string; enabled: boolean; why?: string | null; code?: string | null };

type Props = {
  /** The object's `actions`. */
  of: readonly Step[];
  /** The step's name there: the mutation's. */
  step: string;
  look?: "primary" | "danger";
  busy?: boolean;
  onClick: () => void;
  children: string;
};

/** No button where the server offers no step; a closed one, with the reason, where it may not be taken now. */
export function StepButton({ of, step, look, busy, onClick, children }: Props) {
  const id = useId();
  const words = useFaultWords();
  const offered = of.find(({ action }) => action === step);
  if (!offered) return null;
  const why =
    !offered.enabled && offered.why && words({ code: offered.code ?? "", path: "", message: offered.why });
  return (
    <>
      <button
        type="button"
        className={look ? `button ${look}` : "button"}
        disabled={!offered.enabled || busy}
        aria-describedby={why ? id : undefined}
        onClick={onClick}
      >
        {children}
      </button>
      {why && (
        <small id={id} className="soft">
          {why}
        </small>
      )}
    </>
  );
}
