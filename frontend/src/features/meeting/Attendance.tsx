import { useState } from "react";
import { AttendMeetingDocument, ExcuseMeetingDocument, type SittingFragment } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

/** 到会: each member says so himself, and everybody sees it at once. */
export function Attendance({ sitting, onExcused }: { sitting: SittingFragment; onExcused: () => void }) {
  const { t } = useWords("meeting");
  const [{ fetching }, attend] = useIntent(AttendMeetingDocument);
  const [, excuse] = useIntent(ExcuseMeetingDocument);
  const [leaving, leave] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, seats, present, quorum, quorate, actions } = sitting;
  const here = seats.some((seat) => seat.mine && seat.present);
  return (
    <section className="panel" aria-labelledby="attendance">
      <h2 id="attendance">
        {t("attend.title", { count: present, of: seats.filter((seat) => !seat.excused).length })}
      </h2>
      <p role="status" className={quorate ? "meeting-quorum" : "meeting-quorum soft"}>
        {t(quorate ? "attend.quorate" : "attend.short", { quorum })}
      </p>
      <ul className="meeting-room">
        {seats.map(({ label, leads, mine, present: there, came, sealed, excused, excusedReason }) => (
          <li key={label} data-there={there || undefined}>
            <b>{label}</b>
            {excused ? (
              <>
                <span className="tag waiting">{t("attend.excused")}</span>
                {excusedReason && <small className="soft">{excusedReason}</small>}
              </>
            ) : (
              <span className={there ? "tag good" : "tag plain"}>
                {t(there ? "attend.here" : came ? "attend.left" : "attend.away")}
              </span>
            )}
            {leads && <span className="tag moving">{t("sheets.leads")}</span>}
            {mine && <span className="tag moving">{t("attend.me")}</span>}
            {sealed && <span className="tag waiting">{t("attend.sealed")}</span>}
          </li>
        ))}
      </ul>
      <div className="actions">
        <StepButton
          of={actions}
          step="attendMeeting"
          look={here ? undefined : "primary"}
          busy={fetching}
          onClick={() =>
            void attend({ input: { roundID: id, present: !here } }).then((done) => setFailure(done.failure))
          }
        >
          {t(here ? "attend.leave" : "attend.come")}
        </StepButton>
        <StepButton
          of={actions.filter(({ enabled }) => enabled)}
          step="excuseMeeting"
          onClick={() => leave(true)}
        >
          {t("excuse.do")}
        </StepButton>
      </div>
      {leaving && (
        <ReasonDialog
          title={t("excuse.do")}
          label={t("excuse.label")}
          confirm={t("excuse.do")}
          atLeast={2}
          danger
          onConfirm={async (reason) => {
            const { failure } = await excuse({ input: { roundID: id, reason } });
            if (!failure) onExcused();
            return failure;
          }}
          onClose={() => leave(false)}
        >
          {t("excuse.about")}
        </ReasonDialog>
      )}
      <FaultNote failure={failure} />
    </section>
  );
}
