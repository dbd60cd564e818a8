import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Failure } from "~/lib/fault";
import { Autosave, type Kept } from "~/ui/autosave";
import { useLeaveWarning } from "~/ui/useLeaveWarning";

type Saved<Found> = { data: Kept<Found>; failure: null } | { data: null; failure: Failure };

/** A form kept on the server as it is typed, with what the server last found in it. */
export function useKept<Value, Found>(
  initial: () => Value,
  version: number,
  first: Found,
  save: (value: Value, version: number) => Promise<Saved<Found>>,
) {
  const [value, setValue] = useState(initial);
  const [found, setFound] = useState(first);
  /** What the newest save found, before the page is drawn with it. */
  const newest = useRef(first);
  const [autosave] = useState(() => {
    const onKept = (_: Value, answer: Found) => {
      newest.current = answer;
      setFound(answer);
    };
    return new Autosave<Value, Found>({ value, version, save, onKept });
  });
  const { saving, failure } = useSyncExternalStore(autosave.subscribe, autosave.state);
  useEffect(() => autosave.put(value), [autosave, value]);
  useEffect(() => {
    const again = () => void autosave.flush();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [autosave]);
  useLeaveWarning(autosave.unsafe, autosave.flush);
  return { value, setValue, found, newest, autosave, saving, failure };
}
