import type { ReactNode } from "react";
import { minuteOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";

/** Where the words of a column's codes are. */
const codes: Record<string, string> = {
  stage: "stages:declaration",
  from_stage: "stages:declaration",
  to_stage: "stages:declaration",
  outcome: "ui:outcomes",
  role: "app:roles",
  actor_role: "app:roles",
};

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
/** Longer values are folded away. */
const most = 160;

/** A value of a trace as people read it. */
export function useValue(): (column: string, value: string | null | undefined) => ReactNode {
  const { t, words } = useWords("audit", "stages", "app", "ui");
  return (column, value) => {
    if (value === null || value === undefined || value === "")
      return <span className="soft">{t("empty")}</span>;
    if (value.startsWith("commitment:")) return <span className="soft">{t("secret")}</span>;
    if (moment.test(value)) return minuteOf(value);
    const word = codes[column] && words.find("ui", `${codes[column]}.${value}`);
    if (word) return word;
    if (value.length <= most) return value;
    return (
      <details>
        <summary>{value.slice(0, 60)}…</summary>
        <pre>{value}</pre>
      </details>
    );
  };
}
