import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { SaveDraftDocument } from "~/generated/graphql";
import { Autosave } from "~/ui/autosave";
import { useIntent } from "~/ui/useIntent";
import { type Draft, inputOf } from "./draft";
import type { Found } from "./useFaults";

type Fields = keyof Draft;
export type Put = <Key extends Fields>(key: Key, value: Draft[Key]) => void;

/** The draft of a declaration, kept on the server as it is typed. */
export function useDraft(id: string, initial: () => Draft, version: number) {
  const [draft, setDraft] = useState(initial);
  const [stored, setStored] = useState<Found | null>(null);
  const [, save] = useIntent(SaveDraftDocument);
  const [autosave] = useState(
    () =>
      new Autosave<Draft, Found["faults"]>({
        value: draft,
        version,
        onKept: (value, faults) => setStored({ in: value, faults }),
        save: async (value, seen) => {
          const { data, failure } = await save({ input: { id, version: seen, form: inputOf(value) } });
          if (failure) return { data: null, failure };
          return { data: { version: data.saveDraft.version, found: data.saveDraft.faults }, failure: null };
        },
      }),
  );
  const { saving, failure } = useSyncExternalStore(autosave.subscribe, autosave.state);

  const put: Put = useCallback((key, value) => setDraft((before) => ({ ...before, [key]: value })), []);
  useEffect(() => autosave.put(draft), [autosave, draft]);
  useEffect(() => {
    const again = () => void autosave.flush();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [autosave]);

  const latest = useRef(draft);
  latest.current = draft;
  /** What the server found in the form as it stands, asked for beside a save. */
  const found = useCallback((faults: Found["faults"]) => setStored({ in: latest.current, faults }), []);
  return { draft, put, autosave, saving, failure, stored, found };
}
