import { useState } from "react";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import type { ViewedList } from "~/ui/SavedViews";
import { useWords } from "~/ui/useWords";
import { useViews, type View } from "./useViews";

/** The order of one's own views, the one that opens the list, and which are no longer wanted. */
export function ManageViews({ list, onClose }: { list: ViewedList; onClose: () => void }) {
  const { t } = useWords("views");
  const { views, roleName, save, remove, order } = useViews(list);
  const [failure, setFailure] = useState<Failure | null>(null);
  const own = views.filter(({ position }) => position > 0);
  const move = (at: number, by: number) => {
    const ids = own.map(({ id }) => id);
    const [id] = ids.splice(at, 1);
    if (id) ids.splice(at + by, 0, id);
    void order(ids).then(setFailure);
  };
  const open = (view: View) =>
    void save({ ...pick(view), opening: !view.opening, sharedWith: view.sharedWith ?? null }).then(
      setFailure,
    );
  return (
    <Dialog title={t("manage")} onClose={onClose}>
      <FaultNote failure={failure} />
      {own.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="view-rows">
        {own.map((view, at) => {
          const { id, name, query, opening, sharedWith } = view;
          return (
            <li key={id}>
              <div>
                <b>{name}</b> {opening && <span className="tag good">{t("isOpening")}</span>}{" "}
                {sharedWith && (
                  <span className="tag plain">{t("shared", { role: roleName(sharedWith) })}</span>
                )}
                <div className="soft">{query}</div>
              </div>
              <div className="view-acts">
                <Act
                  name={t(opening ? "notOpen" : "open", { name })}
                  sign={opening ? "★" : "☆"}
                  onClick={() => open(view)}
                />
                <Act name={t("earlier", { name })} sign="↑" off={at === 0} onClick={() => move(at, -1)} />
                <Act
                  name={t("later", { name })}
                  sign="↓"
                  off={at === own.length - 1}
                  onClick={() => move(at, 1)}
                />
                <Act
                  name={t("remove", { name })}
                  sign="×"
                  onClick={() => void remove(view).then(setFailure)}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <button type="button" className="button primary" onClick={onClose}>
          {t("close")}
        </button>
      </div>
    </Dialog>
  );
}

const pick = ({ id, version, name, query }: View) => ({ id, version, name, query });

type ActProps = { name: string; sign: string; off?: boolean; onClick: () => void };

function Act({ name, sign, off = false, onClick }: ActProps) {
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={name}
      title={name}
      disabled={off}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
