import { useId, useRef, useState } from "react";
import { saidCuts } from "~/lib/cuts";
import { minuteOf } from "~/lib/dates";
import { lastDay } from "~/lib/deadline";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { useCopy } from "~/ui/useCopy";
import { useWords } from "~/ui/useWords";
import type { Lost } from "./lost";

type Props = { lost: Lost; onRead: () => Promise<void> };

/** What came too late, to be read and copied until its expert says that they have. */
export default function LostWords({ lost, onRead }: Props) {
  const { t } = useWords("scoring", "ui");
  const heading = useId();
  const box = useRef<HTMLDListElement>(null);
  const { done, copy } = useCopy(box);
  const [asking, ask] = useState(false);
  const said = useSaid(lost);
  const title = lost.due ? t("lost.late", { day: lastDay(lost.due) }) : t("lost.closed");
  const of = t("lost.of", { name: lost.name || t("lost.nameless"), at: minuteOf(new Date(lost.at)) });
  const text = [title, of, ...said.map(({ label, value }) => t("lost.line", { label, value }))].join("\n");
  return (
    <section className="score-lost" aria-labelledby={heading}>
      <div role="alert">
        <h2 id={heading}>{title}</h2>
        <p>{of}</p>
      </div>
      <dl ref={box} className="score-facts">
        {said.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t("lost.how")}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => void copy(text)}>
          {t("lost.copy")}
        </button>
        <button type="button" className="button" onClick={() => ask(true)}>
          {t("lost.read")}
        </button>
        <small role="status">{done && t(`ui:copy.${done}`)}</small>
      </div>
      {asking && (
        <ConfirmDialog
          title={t("lost.read")}
          confirm={t("lost.drop")}
          danger
          onConfirm={() => onRead().then(() => null)}
          onClose={() => ask(false)}
        >
          {t("lost.gone")}
        </ConfirmDialog>
      )}
    </section>
  );
}

/** What was typed, as a person would say it, in the order of the sheet. */
function useSaid({ lines, words }: Lost): { label: string; value: string }[] {
  const { t } = useWords("scoring", "ui");
  const none = t("conflict.none");
  const { opinion, suggestedAmount, lineCuts, priority, text, changes } = words;
  const cuts =
    lineCuts && saidCuts(lineCuts).map(({ line, cut }) => t("cuts.said", { row: Number(line) + 1, cut }));
  const beside: [string, string | null | undefined][] = [
    ["words.opinion", opinion && t(`opinions.${opinion}`)],
    ["words.amount", suggestedAmount],
    ["cuts.title", cuts?.join("\n")],
    ["words.priority", priority == null ? priority : t(`priorities.${priority}`)],
    ["words.text", text],
    ["words.changes", changes],
  ];
  return [
    ...lines.map(({ name, line: { points, comment } }) => ({
      label: name,
      value: [points === "" ? none : `${points} ${t("ui:points")}`, comment].filter(Boolean).join("\n"),
    })),
    ...beside.flatMap(([key, value]) =>
      value === undefined ? [] : [{ label: t(key), value: value || none }],
    ),
  ];
}
