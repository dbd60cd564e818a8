import { type ReactNode, useState } from "react";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useWords } from "~/ui/useWords";

type Props = {
  name: string;
  about: string;
  /** Asks every unit; answers how many are new, or why not. */
  onOpen: (dueOn: string) => Promise<{ made: number } | { failure: Failure }>;
  /** Fields beside the date. */
  children?: (faults: ReturnType<typeof useFaultsOf>) => ReactNode;
  onMade: () => void;
};

/** Asks all units for something about each approved project, until a day. */
export function OpenRound({ name, about, onOpen, children, onMade }: Props) {
  const { t } = useWords("spending");
  const [asking, setAsking] = useState(false);
  const [dueOn, setDueOn] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<number | null>(null);
  const faults = useFaultsOf(failure);
  const open = async () => {
    const answer = await onOpen(dueOn);
    setFailure("failure" in answer ? answer.failure : null);
    if ("made" in answer) {
      setMade(answer.made);
      setAsking(false);
      onMade();
    }
  };
  return (
    <>
      <button type="button" className="button primary" onClick={() => setAsking(true)}>
        {name}
      </button>
      <span role="status" className="soft">
        {made !== null && t("open.made", { count: made })}
      </span>
      {asking && (
        <Dialog title={name} onClose={() => setAsking(false)}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void open();
            }}
          >
            <p>{about}</p>
            <FormFailure failure={failure} />
            {children?.(faults)}
            <Field label={t("open.dueOn")} path="dueOn" faults={faults} required>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  className="input"
                  value={dueOn}
                  onChange={({ target }) => setDueOn(target.value)}
                />
              )}
            </Field>
            <div className="actions">
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {t("cancel")}
              </button>
              <button type="submit" className="button primary" disabled={!dueOn}>
                {name}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
