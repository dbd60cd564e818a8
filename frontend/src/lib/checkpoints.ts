export type Checkpoint = { text: string; points: string };

type Given = { text?: string | null; points?: string | null };

const own = /^(.*?)\s*[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]$/;

/** 评分要点 as one line of text: a point with points of its own has them behind it, 台账齐全（3 分）. */
export function checkpointsText(points: readonly Given[] | null | undefined): string {
  return (points ?? [])
    .map(({ text, points }) => (points ? `${text ?? ""}（${points} 分）` : (text ?? "")))
    .join("；");
}

/** The points in a text, parted by semicolons or lines. */
export function checkpointsOf(text: string): Checkpoint[] {
  return text
    .split(/[；;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, words = part, points = ""] = own.exec(part) ?? [];
      return { text: words.trim(), points };
    });
}
