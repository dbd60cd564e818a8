import { useState } from "react";
import { errorsOf, type Fault } from "~/lib/fault";

/** What useKept gives of a form, as far as it is handed in. */
type Form<Found> = {
  autosave: { latest: unknown; flush: () => Promise<boolean> };
  newest: { current: Found };
};

/**
 * The way out of a form that is kept as it is typed: all of it is saved, from then on what is
 * missing is told too, and where nothing stands against it the person is asked once more. Who
 * types on while it is saved is not asked: what is handed in was there when that was wished.
 */
export function useHandIn<Found>(form: Form<Found>, faultsOf: (found: Found) => readonly Fault[]) {
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const attempt = async () => {
    const wished = form.autosave.latest;
    if (!(await form.autosave.flush())) return;
    setTried(true);
    const left = errorsOf(faultsOf(form.newest.current));
    setAsking(left.length === 0 && form.autosave.latest === wished);
  };
  return { tried, asking, onTry: () => void attempt(), onClose: () => setAsking(false) };
}
