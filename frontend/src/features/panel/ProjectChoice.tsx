import { useState } from "react";
import { Pager } from "~/ui/Pager";
import { useWords } from "~/ui/useWords";
import type { Waiting } from "./useWaiting";

type Props = {
  rows: readonly Waiting[];
  /** All that wait are here. */
  whole: boolean;
  left: readonly string[];
  onLeave: (left: readonly string[]) => void;
};

const size = 30;

/** The projects that wait for a panel, a page at a time; a filter and its hits may be chosen or left as one. */
export function ProjectChoice({ rows, whole, left, onLeave }: Props) {
  const { t } = useWords("panel");
  const [typed, type] = useState("");
  const [page, turn] = useState(1);
  const wanted = typed.trim();
  const hits = rows.filter(({ nameZh, code, unit }) =>
    [nameZh, code, unit.shortNameZh].some((text) => text?.includes(wanted)),
  );
  const shown = hits.slice((page - 1) * size, page * size);
  const ids = new Set(hits.map(({ id }) => id));
  return (
    <fieldset data-path="declarations" tabIndex={-1}>
      <legend>{t("together.projects", { count: rows.length - left.length })}</legend>
      <p className="soft" role="status">
        {whole ? t("together.all", { count: rows.length }) : t("together.loading", { count: rows.length })}
      </p>
      <div className="panel-steps">
        <input
          className="input"
          type="search"
          aria-label={t("together.filter")}
          placeholder={t("together.filter")}
          value={typed}
          onChange={({ target }) => {
            type(target.value);
            turn(1);
          }}
        />
        <button type="button" className="button" onClick={() => onLeave(left.filter((id) => !ids.has(id)))}>
          {t("together.takeAll", { count: hits.length })}
        </button>
        <button type="button" className="button" onClick={() => onLeave([...new Set([...left, ...ids])])}>
          {t("together.leaveAll")}
        </button>
      </div>
      <div className="panel-checks">
        {shown.map((row) => (
          <label key={row.id} className="check">
            <input
              type="checkbox"
              checked={!left.includes(row.id)}
              onChange={() =>
                onLeave(left.includes(row.id) ? left.filter((id) => id !== row.id) : [...left, row.id])
              }
            />
            <span>
              {row.nameZh} <small className="soft">{row.unit.shortNameZh}</small>
            </span>
          </label>
        ))}
      </div>
      {hits.length > size && (
        <Pager
          total={hits.length}
          page={page}
          size={size}
          more={page * size < hits.length}
          onGo={(where) => turn(where === "next" ? page + 1 : where === "back" ? page - 1 : 1)}
        />
      )}
    </fieldset>
  );
}
