import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { TakeItemDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { somethingTyped } from "~/ui/useLeaveWarning";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { useAgenda } from "./useAgenda";

/**
 * 议程: the items of the gathering, which one is being dealt with, and the way to the next.
 * Whoever has a seat there is taken along when it moves on, unless something typed would be
 * lost: then the way there is shown.
 */
export function AgendaBar({ declarationID }: { declarationID: string }) {
  const { t } = useWords("meeting");
  const may = useMay();
  const agenda = useAgenda(declarationID);
  const navigate = useNavigate();
  const [{ fetching }, take] = useIntent(TakeItemDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const known = useRef<number | null>(null);
  const now = agenda?.items.find(({ no }) => no === agenda.item);
  useEffect(() => {
    if (!agenda) return;
    const moved = known.current !== null && known.current !== agenda.item;
    known.current = agenda.item;
    if (!moved || !now?.seated || !now.declarationID || now.declarationID === declarationID) return;
    if (somethingTyped()) setLeft(now.no);
    else
      void navigate({
        to: "/declarations/$declarationId/meeting",
        params: { declarationId: now.declarationID },
      });
  }, [agenda, now, declarationID, navigate]);
  if (!agenda) return null;
  const { id, version, items, actions } = agenda;
  const next = items.find(({ no, concluded }) => no > agenda.item && !concluded);
  const seats = items.some(({ seated }) => seated);
  return (
    <section className="panel meeting-agenda" aria-labelledby="agenda">
      <h2 id="agenda">{t("agenda.title", { no: agenda.no })}</h2>
      <p className="soft">
        {t("agenda.about", { at: minuteOf(agenda.meetsAt), place: agenda.place, count: items.length })}
      </p>
      {seats && now && !now.seated && (
        <p className="meeting-leave" role="status">
          {t("agenda.leave", { no: now.no })}
        </p>
      )}
      {now?.declarationID && left === now.no && (
        <p className="meeting-leave" role="status">
          {t("agenda.left", { no: now.no })}{" "}
          <Link to="/declarations/$declarationId/meeting" params={{ declarationId: now.declarationID }}>
            {t("agenda.follow", { no: now.no })}
          </Link>
        </p>
      )}
      <ol>
        {items.map((item) => (
          <li key={item.no} aria-current={item.no === agenda.item ? "step" : undefined}>
            {item.declarationID && item.declarationID !== declarationID ? (
              <Link to="/declarations/$declarationId/meeting" params={{ declarationId: item.declarationID }}>
                {item.projectName}
              </Link>
            ) : (
              <b>{item.projectName ?? t("agenda.none")}</b>
            )}{" "}
            {item.concluded ? (
              <span className="tag good">{t("agenda.done")}</span>
            ) : (
              <>
                {item.no === agenda.item && <span className="tag moving">{t("agenda.now")}</span>}{" "}
                {may("meetingChanged") && (
                  <small className="soft">
                    {t("agenda.there", { present: item.present, size: item.size, quorum: item.quorum })}
                  </small>
                )}
              </>
            )}
            {item.excused && <span className="tag waiting">{t("agenda.excused")}</span>}
          </li>
        ))}
      </ol>
      <div className="actions">
        {next && (
          <StepButton
            of={actions}
            step="takeItem"
            look="primary"
            busy={fetching}
            onClick={() =>
              void take({ input: { agendaID: id, version, item: next.no } }).then((done) =>
                setFailure(done.failure),
              )
            }
          >
            {t("agenda.take", { no: next.no })}
          </StepButton>
        )}
        <Link
          to="/declarations/$declarationId/minutes"
          params={{ declarationId: declarationID }}
          className="button"
        >
          {t("agenda.book")}
        </Link>
      </div>
      <FaultNote failure={failure} />
    </section>
  );
}
