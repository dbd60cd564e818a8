import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import {
  TraceDetailsDocument,
  type TraceDetailsQuery,
  type TraceRow_EventFragment,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { useWords } from "~/ui/useWords";
import { ObjectLink } from "./ObjectLink";
import { useReason } from "./useReason";
import { useValue } from "./useValue";

type Event = TraceRow_EventFragment;

/** All that a trace tells: what stood there and what stands there, why, and its place in the chain. */
export function TraceDetails({ event }: { event: Event }) {
  const { t } = useWords("audit");
  const asked = useQuery({ query: TraceDetailsDocument, variables: { id: event.id } });
  const reason = useReason()(event.reason);
  return (
    <div className="trace">
      <Answer of={asked} part>
        {({ auditChanges }) => <Changes changes={auditChanges} event={event} />}
      </Answer>
      <dl className="facts">
        {reason && <Fact name={t("reason")}>{reason}</Fact>}
        <Fact name={t("objectId")}>
          <code>{event.objectID || "—"}</code>
        </Fact>
        <Fact name={t("request")}>
          <code>{event.requestID || "—"}</code>
        </Fact>
        <Fact name={t("place")}>
          {event.seq === null || event.seq === undefined ? t("waits") : t("sealedAt", { seq: event.seq })}
        </Fact>
        {event.hash && (
          <Fact name={t("hash")} whole>
            <code>{event.hash}</code>
          </Fact>
        )}
        {event.prevHash && (
          <Fact name={t("prevHash")} whole>
            <code>{event.prevHash}</code>
          </Fact>
        )}
      </dl>
    </div>
  );
}

/** A fact; what is long takes a line of its own. */
function Fact(props: { name: string; whole?: boolean; children: ReactNode }) {
  const { name, whole, children } = props;
  return (
    <div className={whole ? "whole" : undefined}>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type ChangesProps = { changes: TraceDetailsQuery["auditChanges"]; event: Event };

function Changes({ changes, event }: ChangesProps) {
  const { t, words } = useWords("audit");
  const value = useValue();
  const updated = event.action === "update";
  return (
    <>
      {changes.length === 0 ? (
        <p className="soft">{t("nothing")}</p>
      ) : (
        <table className="changes">
          <caption className="unseen">{t("changes")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("column")}</th>
              {updated && <th scope="col">{t("before")}</th>}
              <th scope="col">{t(updated ? "after" : "value")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ column, before, after }) => (
              <tr key={column}>
                <th scope="row">{words.find("audit", `columns.${column}`) ?? <code>{column}</code>}</th>
                {updated && <td className="was">{value(column, before)}</td>}
                <td>{value(column, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="actions-line">
        {changes.length > 0 && <ObjectLink type={event.objectType} id={event.objectID} />}
        {event.objectID && (
          <Link to="/audit" search={{ object: event.objectType, objectId: event.objectID }}>
            {t("history")}
          </Link>
        )}
      </p>
    </>
  );
}
