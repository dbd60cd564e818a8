import { createContext, use, useCallback, useEffect, useRef, useState } from "react";
import { WriteReportDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import type { Saving } from "~/ui/SavedStatus";
import { useIntent } from "~/ui/useIntent";
import type { Chapter } from "./chapters";

type Report = { id: string; version: number; words: readonly { chapter: string; text: string }[] };
type Typed = Partial<Record<Chapter, string>>;

/** What the parts of a paper know of its free text. */
export type Chapters = {
  textOf: (chapter: Chapter) => string;
  /** Null while nobody writes. */
  write: ((chapter: Chapter, text: string) => void) | null;
};

export const ChaptersContext = createContext<Chapters>({ textOf: () => "", write: null });
export const useChapter = () => use(ChaptersContext);

/** Rest after the last key before what was typed is saved, and before a cut line is tried again. */
const rest = 1_500;
const again = 5_000;

/** The free text as it is typed, saved by itself; a text that was not saved stays typed. */
export function useChapters(report: Report, writing: boolean) {
  const [typed, setTyped] = useState<Typed>({});
  const [saving, setSaving] = useState<Saving>({ kind: "clean" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, send] = useIntent(WriteReportDocument);
  const version = useRef(report.version);
  version.current = Math.max(version.current, report.version);
  const latest = useRef(typed);
  latest.current = typed;

  /** Answers whether all that is typed is safe now. */
  const save = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    setSaving({ kind: "saving" });
    const words = Object.entries(sent).map(([chapter, text]) => ({ chapter, text }));
    const outcome = await send({ input: { id: report.id, version: version.current, words } });
    setFailure(outcome.failure);
    const whole = outcome.data !== null && latest.current === sent;
    if (outcome.data) version.current = outcome.data.writeReport.version;
    setSaving(whole ? { kind: "saved", at: new Date() } : { kind: outcome.data ? "typing" : "failed" });
    return whole;
  }, [report.id, send]);

  const wait = saving.kind === "typing" ? rest : failure?.kind === "offline" ? again : null;
  useEffect(() => {
    if (wait === null || saving.kind === "saving" || !typed) return;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [wait, saving, typed, save]);

  const chapters: Chapters = {
    textOf: (chapter) => typed[chapter] ?? report.words.find((each) => each.chapter === chapter)?.text ?? "",
    write: writing
      ? (chapter, text) => {
          setTyped((before) => ({ ...before, [chapter]: text }));
          // While one save is on its way the next one waits for its answer, and its version.
          setSaving((before) => (before.kind === "saving" ? before : { kind: "typing" }));
        }
      : null,
  };
  return { chapters, saving, failure, save };
}
