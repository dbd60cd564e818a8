import "./views.css";
import { useEffect, useRef, useState } from "react";
import { filtersOf, read, say } from "~/lib/query";
import type { SavedViewsProps } from "~/ui/SavedViews";
import { useWords } from "~/ui/useWords";
import { ManageViews } from "./ManageViews";
import { SaveView } from "./SaveView";
import { useViews, type View } from "./useViews";

/** 常用视图: queries kept under names, to be asked again by one click. */
export function SavedViews({ list, values, fields, onAsk }: SavedViewsProps) {
  const { t } = useWords("views");
  const { views, roleName } = useViews(list);
  const [open, setOpen] = useState<"save" | "manage" | null>(null);
  const { q: _q, ...filters } = values;
  const now = say(filters, fields);
  const sayable = new Set(
    fields.flatMap((field) => [field.key, ...(field.of === "amount" ? [field.to] : [])]),
  );
  const whole = Object.entries(filters).every(
    ([key, value]) => value === undefined || key === "keyword" || sayable.has(key),
  );
  const go = (view: View, replace?: true) =>
    onAsk({ ...filtersOf(read(view.query, fields), fields), q: view.query || undefined }, replace);
  const said = ({ query }: View) => say(filtersOf(read(query, fields), fields), fields);

  // A list that is opened without filters opens with the view that is to open it, once.
  const opened = useRef(Object.values(values).some((value) => value !== undefined));
  const opening = views.find((view) => view.opening);
  useEffect(() => {
    if (opened.current || !opening || read(opening.query, fields).unclear.length > 0) return;
    opened.current = true;
    go(opening, true);
  });

  return (
    <nav className="views" aria-label={t("name")}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className="view"
          aria-pressed={said(view) === now}
          title={view.query}
          onClick={() => go(view)}
        >
          {view.name}
          {view.position === 0 && view.sharedWith && (
            <small> {t("shared", { role: roleName(view.sharedWith) })}</small>
          )}
        </button>
      ))}
      {!whole && <small className="soft">{t("partly")}</small>}
      {now !== "" && whole && (
        <button type="button" className="button quiet" onClick={() => setOpen("save")}>
          {t("save")}
        </button>
      )}
      {views.some(({ position }) => position > 0) && (
        <button type="button" className="button quiet" onClick={() => setOpen("manage")}>
          {t("manage")}
        </button>
      )}
      {open === "save" && <SaveView list={list} query={now} onClose={() => setOpen(null)} />}
      {open === "manage" && <ManageViews list={list} onClose={() => setOpen(null)} />}
    </nav>
  );
}
