import { useState } from "react";
import { useQuery } from "urql";
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { deviceName } from "~/lib/device";
import { Answer } from "~/ui/Answer";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Session = SessionsQuery["sessions"][number];

const touches = ["DeviceSession"];

/** Where one is signed in; what one does not know is ended here. */
export function Sessions() {
  const { t } = useWords("account");
  const asked = useQuery({ query: SessionsDocument, requestPolicy: "cache-and-network" });
  const [ending, setEnding] = useState<Session | "others" | null>(null);
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">{t("sessions.title")}</h2>
      <Answer of={asked} part>
        {({ sessions }) => (
          <>
            <ul className="devices">
              {sessions.map((session) => (
                <Device key={session.id} session={session} onEnd={() => setEnding(session)} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <button type="button" className="button danger" onClick={() => setEnding("others")}>
                {t("sessions.endOthers")}
              </button>
            )}
          </>
        )}
      </Answer>
      {ending === "others" && <EndOthers onClose={() => setEnding(null)} />}
      {ending && ending !== "others" && <EndOne session={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Device({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useWords("account");
  const name = useDeviceName()(session);
  return (
    <li>
      <div>
        <b>{name}</b> {session.current && <span className="tag good">{t("sessions.current")}</span>}
        <small className="soft">
          {session.address && `${session.address} · `}
          {t("sessions.used", { at: minuteOf(session.lastUsedAt) })} ·{" "}
          {t("sessions.since", { at: minuteOf(session.createdAt) })}
        </small>
      </div>
      {!session.current && (
        <button
          type="button"
          className="button"
          aria-label={t("sessions.endOf", { device: name })}
          onClick={onEnd}
        >
          {t("sessions.end")}
        </button>
      )}
    </li>
  );
}

function useDeviceName(): (session: Session) => string {
  const { t } = useWords("account");
  return ({ userAgent }) => deviceName(userAgent, t("sessions.unknown"));
}

function EndOne({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useWords("account");
  const [, revoke] = useIntent(RevokeSessionDocument, touches);
  const device = useDeviceName()(session);
  return (
    <ConfirmDialog
      title={t("sessions.endOf", { device })}
      confirm={t("sessions.end")}
      danger
      onConfirm={async () => (await revoke({ id: session.id })).failure}
      onClose={onClose}
    >
      {t("sessions.endText")}
    </ConfirmDialog>
  );
}

function EndOthers({ onClose }: { onClose: () => void }) {
  const { t } = useWords("account");
  const [, revoke] = useIntent(RevokeOtherSessionsDocument, touches);
  return (
    <ConfirmDialog
      title={t("sessions.endOthers")}
      confirm={t("sessions.endOthers")}
      danger
      onConfirm={async () => (await revoke({})).failure}
      onClose={onClose}
    >
      {t("sessions.endOthersText")}
    </ConfirmDialog>
  );
}
