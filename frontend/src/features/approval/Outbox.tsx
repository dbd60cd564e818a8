import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  AcknowledgeDocument,
  type Outbox_MessageFragment as Message,
  Outbox_MessageFragmentDoc,
  type OutboxMessageStatus,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { FaultNote } from "~/ui/FaultNote";
import { Money } from "~/ui/Figures";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { Scroll } from "~/ui/Scroll";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

const tones: Record<OutboxMessageStatus, string> = {
  PENDING: "plain",
  SENT: "moving",
  ACCEPTED: "good",
  REJECTED: "bad",
};
const statuses = Object.keys(tones) as OutboxMessageStatus[];

/** What was sent to budget preparation (送出), and what was answered, by hand where no line connects the two. */
export function Outbox({
  messages,
}: {
  messages: readonly FragmentType<typeof Outbox_MessageFragmentDoc>[];
}) {
  const { t } = useWords("approval");
  const may = useMay()("acknowledge");
  const all = unmask(Outbox_MessageFragmentDoc, messages);
  const [only, narrow] = useState<OutboxMessageStatus | null>(null);
  const [asking, ask] = useState<Message | "all" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, acknowledge] = useIntent(AcknowledgeDocument);

  const open = all.filter(({ status }) => status === "PENDING" || status === "SENT");
  const shown = only ? all.filter(({ status }) => status === only) : all;
  const answer = async (rows: { key: string; accepted: boolean; reason?: string }[]) => {
    const { failure } = await acknowledge({ input: { rows } });
    return failure;
  };
  const accept = (some: readonly Message[]) => answer(some.map(({ key }) => ({ key, accepted: true })));

  return (
    <section className="panel outbox">
      <div className="panel-head">
        <h2>{t("outbox.title")}</h2>
        {may && open.length > 0 && (
          <button type="button" className="button" onClick={() => ask("all")}>
            {t("outbox.acceptAll", { count: open.length })}
          </button>
        )}
      </div>
      {all.length === 0 ? (
        <p className="soft">{t("outbox.none")}</p>
      ) : (
        <>
          <fieldset className="chips">
            <legend className="unseen">{t("outbox.status")}</legend>
            {[null, ...statuses].map((status) => (
              <button
                key={status ?? "all"}
                type="button"
                className="button quiet"
                aria-pressed={only === status}
                onClick={() => narrow(status)}
              >
                {t(`statuses.${status ?? "all"}`)}{" "}
                {status ? all.filter((each) => each.status === status).length : all.length}
              </button>
            ))}
          </fieldset>
          <FaultNote failure={failure} />
          <Scroll label={t("outbox.title")}>
            <table className="list" aria-label={t("outbox.title")}>
              <thead>
                <tr>
                  <th scope="col">{t("outbox.project")}</th>
                  <th scope="col">{t("outbox.unit")}</th>
                  <th scope="col" className="number">
                    {t("outbox.amount")}
                  </th>
                  <th scope="col">{t("outbox.status")}</th>
                  <th scope="col">{t("outbox.reason")}</th>
                  {may && <th scope="col">{t("outbox.act")}</th>}
                </tr>
              </thead>
              <tbody>
                {shown.map((message) => (
                  <Line key={message.id} message={message}>
                    {may && message.status !== "ACCEPTED" && (
                      <>
                        <button
                          type="button"
                          className="button"
                          disabled={state.fetching}
                          aria-label={t("outbox.acceptOne", { name: message.declaration.nameZh })}
                          onClick={async () => setFailure(await accept([message]))}
                        >
                          {t("outbox.accept")}
                        </button>
                        <button
                          type="button"
                          className="button"
                          aria-label={t("outbox.rejectOne", { name: message.declaration.nameZh })}
                          onClick={() => ask(message)}
                        >
                          {t("outbox.reject")}
                        </button>
                      </>
                    )}
                  </Line>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
      {asking === "all" && (
        <ConfirmDialog
          title={t("outbox.acceptAll", { count: open.length })}
          confirm={t("outbox.accept")}
          onConfirm={() => accept(open)}
          onClose={() => ask(null)}
        >
          {t("outbox.acceptText", { count: open.length })}
        </ConfirmDialog>
      )}
      {asking !== null && asking !== "all" && (
        <ReasonDialog
          title={t("outbox.rejectOne", { name: asking.declaration.nameZh })}
          label={t("outbox.reason")}
          confirm={t("outbox.reject")}
          danger
          onConfirm={(reason) => answer([{ key: asking.key, accepted: false, reason }])}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}

function Line({ message, children }: { message: Message; children: React.ReactNode }) {
  const { t } = useWords("approval");
  const { declaration, status, reason, answeredAt, attempts } = message;
  return (
    <tr>
      <th scope="row" className="name">
        <Link to="/declarations/$declarationId" params={{ declarationId: declaration.id }}>
          {declaration.nameZh}
        </Link>
        <div className="code">{declaration.code}</div>
      </th>
      <td>{declaration.unit.nameZh}</td>
      <td className="number">
        <Money value={declaration.reviewedAmount} />
      </td>
      <td>
        <span className={`tag ${tones[status]}`}>{t(`statuses.${status}`)}</span>
        <div className="soft">
          {answeredAt ? minuteOf(answeredAt) : attempts > 0 && t("outbox.attempts", { count: attempts })}
        </div>
      </td>
      <td>{reason}</td>
      {children && <td className="row-actions">{children}</td>}
    </tr>
  );
}
