import "./selected.css";
import { useEffect, useRef, useState } from "react";
import { useClient, useQuery } from "urql";
import {
  type SelectedAct,
  SelectedActionsDocument,
  type SelectedActionsQuery,
  type SelectedKind,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import type { ActOnPicked } from "~/ui/picked/actOnPicked";
import type { PickRow } from "~/ui/picked/usePicked";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { ActForm } from "./ActForm";
import { Lines } from "./Lines";
import { doOne, type Line, tryAll } from "./run";

type Offer = SelectedActionsQuery["selectedActions"][number];

/**
 * 批量办理: choose what is to be done, see what would come of it for each, and only
 * then do it, one after another; it can be stopped between two.
 */
export const ActDialog: ActOnPicked = ({ of, rows, onDone, onClose }) => {
  const { t } = useWords("selected");
  const [chosen] = useState(rows);
  const ids = chosen.map(({ id }) => id);
  const asked = useQuery({
    query: SelectedActionsDocument,
    variables: { of, ids },
    requestPolicy: "network-only",
  });
  const [done, setDone] = useState(false);
  const close = () => {
    if (done) onDone();
    onClose();
  };
  return (
    <Dialog title={t("title", { count: chosen.length })} look="selected" onClose={close}>
      <Answer of={asked} part>
        {({ selectedActions }) =>
          selectedActions.length === 0 ? (
            <>
              <Empty>{t("none")}</Empty>
              <div className="actions">
                <button type="button" className="button" onClick={close}>
                  {t("close")}
                </button>
              </div>
            </>
          ) : (
            <Course
              of={of}
              rows={chosen}
              offers={selectedActions}
              onDone={() => setDone(true)}
              onClose={close}
            />
          )
        }
      </Answer>
    </Dialog>
  );
};

type CourseProps = {
  of: SelectedKind;
  rows: readonly PickRow[];
  offers: readonly Offer[];
  onDone: () => void;
  onClose: () => void;
};

/** The three steps: what, what would come of it, and the doing. */
function Course({ of, rows, offers, onDone, onClose }: CourseProps) {
  const { t } = useWords("selected");
  const client = useClient();
  const [act, setAct] = useState<SelectedAct | null>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [at, setAt] = useState<"what" | "trying" | "tried" | "doing" | "over">("what");
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopped = useRef(false);
  const sum = useRef<HTMLParagraphElement>(null);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  // The button that was pressed is gone: what came of it is where one goes on.
  useEffect(() => {
    if (at === "tried" || at === "over") sum.current?.focus();
  }, [at]);
  const name = act ? t(`acts.${act.action}`) : "";
  const count = (...states: Line["state"][]) => lines.filter(({ state }) => states.includes(state)).length;

  const tryIt = async (next: SelectedAct) => {
    setAct(next);
    setAt("trying");
    setProgress(0);
    const tried = await tryAll(client, next, rows, setProgress);
    setFailure(tried.failure);
    setLines(tried.lines);
    setAt(tried.failure ? "what" : "tried");
  };
  const doIt = async () => {
    if (!act) return;
    stopped.current = false;
    setAt("doing");
    setProgress(0);
    let now = lines;
    const waiting = now.filter(({ state }) => state === "tried" || state === "unknown");
    for (const [i, line] of waiting.entries()) {
      if (stopped.current) break;
      const result = await doOne(client, act, line);
      now = now.map((each) => (each.row.id === result.row.id ? result : each));
      setLines(now);
      setProgress(i + 1);
      if (result.state === "done") onDone();
      // No line, or no proof that it is them: what follows would not get through either.
      if (result.state === "unknown" || result.state === "tried") break;
    }
    setAt("over");
  };

  if (at === "what")
    return (
      <>
        <FaultNote failure={failure} />
        <ActForm
          of={of}
          rows={rows}
          offers={offers}
          given={act}
          onTry={(next) => void tryIt(next)}
          onClose={onClose}
        />
      </>
    );
  const open = count("tried", "unknown");
  const going = at === "trying" || at === "doing";
  return (
    <>
      <p ref={sum} role="status" tabIndex={-1} className="selected-sum">
        {at === "trying" && t("trying", { done: progress, count: rows.length })}
        {at === "tried" && t("tried", { name, count: count("tried"), refused: count("refused") })}
        {at === "doing" && t("doing", { name, done: count("done"), count: open + count("done", "failed") })}
        {at === "over" &&
          t(open > 0 ? "stopped" : "over", {
            name,
            count: count("done"),
            failed: count("failed", "refused"),
            open,
          })}
      </p>
      {going && (
        <progress
          aria-label={t("progress")}
          value={progress}
          max={at === "trying" ? rows.length : open + progress}
        />
      )}
      {lines.length > 0 && <Lines of={of} lines={lines} />}
      <div className="actions">
        {at === "tried" && (
          <button type="button" className="button" onClick={() => setAt("what")}>
            {t("back")}
          </button>
        )}
        {at === "doing" ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t("stop")}
          </button>
        ) : (
          <button type="button" className="button" disabled={at === "trying"} onClick={onClose}>
            {t(at === "over" ? "close" : "cancel")}
          </button>
        )}
        {(at === "tried" || (at === "over" && open > 0)) && (
          <button type="button" className="button primary" disabled={open === 0} onClick={() => void doIt()}>
            {t(at === "tried" ? "do" : "goOn", { name, count: open })}
          </button>
        )}
      </div>
    </>
  );
}
