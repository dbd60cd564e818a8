import { useWords } from "~/ui/useWords";
import type { Chapter } from "./chapters";
import { useChapter } from "./useChapters";

/** One piece of a report's free text: read, or written in its place. */
export function Words({ chapter }: { chapter: Chapter }) {
  const { t } = useWords("reports");
  const { textOf, write } = useChapter();
  const text = textOf(chapter);
  if (!write) return <p className="words">{text || t("paper.nothing")}</p>;
  return (
    <textarea
      className="input words"
      aria-label={t(`chapters.${chapter}`)}
      placeholder={t(`chapters.${chapter}`)}
      rows={3}
      value={text}
      onChange={(event) => write(chapter, event.target.value)}
    />
  );
}
