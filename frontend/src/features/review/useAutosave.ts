import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "~/lib/fault";
import type { Saving } from "~/ui/SavedStatus";

const pause = 900;
const again = 5_000;

/**
 * Saves what is typed, one save at a time, soon after the last key. While the
 * network is away it tries again by itself; a refusal waits for the next key.
 */
export function useAutosave<Value>(value: Value, save: (value: Value) => Promise<Failure | null>) {
  const text = JSON.stringify(value);
  const safe = useRef(text);
  const newest = useRef({ value, text, save });
  newest.current = { value, text, save };
  const running = useRef<Promise<Failure | null> | null>(null);
  const [saving, tell] = useState<Saving>({ kind: "clean" });
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Saves now what is not safe yet; answers why it could not be. */
  const flush = useCallback(async (): Promise<Failure | null> => {
    await running.current;
    const { value, text, save } = newest.current;
    if (text === safe.current) return null;
    tell({ kind: "saving" });
    running.current = save(value);
    const refused = await running.current;
    running.current = null;
    setFailure(refused);
    if (!refused) safe.current = text;
    if (refused) tell({ kind: "failed" });
    else tell(newest.current.text === text ? { kind: "saved", at: new Date() } : { kind: "typing" });
    return refused;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new save, for a newer version, is tried anew
  useEffect(() => {
    if (text === safe.current) return;
    tell({ kind: "typing" });
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [text, save, flush]);

  useEffect(() => {
    if (failure?.kind !== "offline") return;
    const timer = setTimeout(() => void flush(), again);
    return () => clearTimeout(timer);
  }, [failure, flush]);

  const unsaved = saving.kind === "typing" || saving.kind === "saving" || saving.kind === "failed";
  return { saving, failure, flush, unsaved };
}
