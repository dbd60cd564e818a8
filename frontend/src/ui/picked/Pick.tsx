import "./picked.css";
import { type ReactNode, Suspense, use, useState } from "react";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { useWords } from "~/ui/useWords";
import { ActOnPickedContext, PrintPickedContext } from "./actOnPicked";
import type { Picked, PickedKind, PickRow } from "./usePicked";

/** How many rows one may select. */
export const mostPicked = 500;

type OneProps = { row: PickRow; shown: readonly PickRow[]; picked: Picked };

/** The box of one row; with Shift all rows from the last one touched. */
export function PickOne({ row, shown, picked }: OneProps) {
  const { t } = useWords("lists");
  return (
    <input
      type="checkbox"
      aria-label={t("picked.one", { name: row.name })}
      checked={picked.has(row.id)}
      disabled={picked.waits}
      onChange={(event) => {
        const { nativeEvent } = event;
        picked.toggle(row, shown, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}

/** The box over the rows of a page. */
export function PickPage({ shown, picked }: Omit<OneProps, "row">) {
  const { t } = useWords("lists");
  const count = shown.filter(({ id }) => picked.has(id)).length;
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < shown.length;
      }}
      type="checkbox"
      aria-label={t("picked.page")}
      checked={count > 0 && count === shown.length}
      disabled={picked.waits}
      onChange={() => picked.togglePage(shown)}
    />
  );
}

type BarProps = {
  /** What the rows are. */
  of: PickedKind;
  picked: Picked;
  /** How many rows the list has in all. */
  total: number;
  /** Fetches the rows that the list's filters match, as many as may be selected. */
  gather: () => Promise<{ rows: PickRow[]; failure: Failure | null }>;
  onDone: () => void;
  /** What else may be done with the selected. */
  children?: ReactNode;
};

/** What is selected, and the way to do something to all of it. */
export function PickedBar({ of, picked, total, gather, onDone, children }: BarProps) {
  const { t } = useWords("lists");
  const Act = use(ActOnPickedContext);
  const lent = use(PrintPickedContext);
  const Print = of === "DECLARATION" ? lent : null;
  const [acting, setActing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const count = picked.rows.length;
  if (count === 0 || !(Act || Print || children)) return null;
  const all = Math.min(total, mostPicked);
  return (
    <div className="picked-bar">
      <span role="status">{t("picked.count", { count })}</span>
      {count < all && (
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            const found = await gather();
            setBusy(false);
            setFailure(found.failure);
            if (!found.failure) picked.set(found.rows);
          }}
        >
          {busy ? t("picked.gather") : t(total > mostPicked ? "picked.first" : "picked.all", { count: all })}
        </button>
      )}
      <button type="button" className="button quiet" onClick={() => picked.set([])}>
        {t("picked.clear")}
      </button>
      <span className="picked-acts">
        {children}
        {Print && (
          <button type="button" className="button" onClick={() => setPrinting(true)}>
            {t("picked.print")}
          </button>
        )}
        {Act && (
          <button type="button" className="button primary" onClick={() => setActing(true)}>
            {t("picked.act")}
          </button>
        )}
      </span>
      <FaultNote failure={failure} />
      {printing && Print && (
        <Suspense>
          <Print rows={picked.rows} onClose={() => setPrinting(false)} />
        </Suspense>
      )}
      {acting && Act && (
        <Suspense>
          <Act
            of={of}
            rows={picked.rows}
            onDone={() => {
              picked.set([]);
              onDone();
            }}
            onClose={() => setActing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
