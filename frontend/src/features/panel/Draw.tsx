import { type ReactNode, useState } from "react";
import { useClient, useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  Drawn_ExpertFragmentDoc,
  DrawRecordDocument,
  PanelDrawDocument,
  type PanelDrawQuery,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { type Failure, failureOf } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { CopyText } from "~/ui/CopyText";
import { FaultNote } from "~/ui/FaultNote";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import type { Round } from "./PanelPage";
import { Barred } from "./Pool";
import { useAgain } from "./useAgain";

type Props = { title: string; round: Round; open?: boolean };

/** A draw as its record tells it, asked for once it is opened: what was fixed, and once drawn seats and reserves; and the record itself. */
export function Draw({ title, round, open = false }: Props) {
  const { t } = useWords("panel");
  const [shown, show] = useState(open);
  return (
    <details className="panel panel-draw" open={shown} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>{" "}
        <span className={`tag ${tones[round.drawStatus]}`}>{t(`drawn.${round.drawStatus}`)}</span>{" "}
        <span className="soft">
          {t("draw.by", { name: round.committedBy, at: minuteOf(round.createdAt) })}
          {round.drawnBy && t("draw.drawnBy", { name: round.drawnBy })}
        </span>
      </summary>
      {shown && <Told round={round} />}
    </details>
  );
}

const tones = { NONE: "plain", COMMITTED: "waiting", DRAWN: "good" } as const;

function Told({ round }: { round: Round }) {
  const { t } = useWords("panel");
  const asked = useQuery({
    query: PanelDrawDocument,
    variables: { roundID: round.id },
    requestPolicy: "cache-and-network", // what was fixed is drawn meanwhile
  });
  useAgain(round.sheets?.map(({ id }) => id).join() ?? "", asked[1]);
  return (
    <Answer of={asked} part>
      {({ panelDraw: draw }) => (
        <>
          <Facts draw={draw} round={round} />
          <div className="panel-lots">
            {draw.seed && (
              <>
                <Lots title={t("draw.seats", { count: draw.panel.length })} experts={draw.panel} />
                <Lots title={t("draw.reserves", { count: draw.reserves.length })} experts={draw.reserves} />
              </>
            )}
            {draw.direct.length > 0 && <Chosen of={draw.direct} />}
            {draw.late.length > 0 && (
              <section>
                <h3>{t("draw.late", { count: draw.late.length })}</h3>
                <p className="soft">{t("draw.lateAbout")}</p>
                <Barred entries={draw.late} />
              </section>
            )}
            <section>
              <h3>{t("draw.excluded", { count: draw.excluded.length })}</h3>
              {draw.excluded.length === 0 ? (
                <p className="soft">{t("draw.nobody")}</p>
              ) : (
                <Barred entries={draw.excluded} />
              )}
            </section>
          </div>
        </>
      )}
    </Answer>
  );
}

function Facts({ draw, round }: { draw: PanelDrawQuery["panelDraw"]; round: Round }) {
  const { t } = useWords("panel");
  const fields = draw.fields.map(({ nameZh, count }) => t("draw.atLeast", { field: nameZh, count }));
  return (
    <>
      <dl className="facts panel-facts">
        <Fact name={t("draw.size")}>{t("people", { count: draw.size })}</Fact>
        <Fact name={t("draw.fields")}>
          {fields.length > 0 ? fields.join(t("ui:marks.list")) : t("draw.anyField")}
        </Fact>
        <Fact name={t("draw.candidates")}>{t("people", { count: draw.candidates })}</Fact>
        {draw.group && (
          <Fact name={t("draw.group")}>
            {t("draw.together", { count: draw.group.projects })}
            {t("ui:marks.then")}
            {t(`together.short.${draw.group.goal}`)}
            {draw.seed && t("draw.sums", { total: draw.group.total, worst: draw.group.worst })}
            {draw.seed && !draw.group.proven && ` ${t("together.unproven")}`}
            {!draw.seed && !draw.group.leads && t("draw.led")}
          </Fact>
        )}
        <Fact name={t("draw.source")}>{draw.source}</Fact>
        <Fact name={t("draw.basisHash")}>
          <CopyText text={round.basisHash} label={t("draw.copyBasis")} />
        </Fact>
        {draw.seed && (
          <>
            <Fact name={t("draw.value")}>
              <code>{draw.value}</code>{" "}
              <span className="soft">{t("draw.readFrom", { where: draw.readFrom })}</span>
            </Fact>
            <Fact name={t("draw.seed")}>
              <code>{draw.seed}</code>
            </Fact>
            <Fact name={t("draw.hash")}>
              <CopyText text={round.recordHash} label={t("draw.copyRecord")} />
            </Fact>
          </>
        )}
        <Fact name={t("draw.replay")}>
          <span className={draw.replayed ? "tag good" : "tag bad"}>
            {t(draw.replayed ? (draw.seed ? "draw.replayed" : "draw.whole") : "draw.broken")}
          </span>
        </Fact>
      </dl>
      <Download round={round} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The record to take away: anybody who has it can draw again. */
function Download({ round }: { round: Round }) {
  const { t } = useWords("panel");
  const client = useClient();
  const { keep } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = `draw-${(round.recordHash || round.basisHash).slice(0, 12)}.json`;
  const take = async () => {
    const { data, error } = await client.query(DrawRecordDocument, { roundID: round.id }).toPromise();
    setFailure(failureOf(error));
    if (data) keep(new Blob([data.drawRecord], { type: "application/json" }), name);
  };
  return (
    <div className="panel-take">
      <button type="button" className="button" onClick={() => void take()}>
        {t(round.recordHash ? "draw.take" : "draw.takeBasis")}
      </button>
      <span className="soft">
        {t("draw.anyone")} <code>hengxiao draw verify {name}</code>
      </span>
      <FaultNote failure={failure} />
    </div>
  );
}

/** Who was not drawn but chosen, with the leader's consent. */
function Chosen({ of }: { of: PanelDrawQuery["panelDraw"]["direct"] }) {
  const { t } = useWords("panel");
  return (
    <section>
      <h3>{t("draw.direct", { count: of.length })}</h3>
      <ul className="panel-barred">
        {of.map(({ expert, fieldZh, reason, consentedBy }) => (
          <li key={expert.id}>
            <b>{expert.nameZh}</b> <small className="soft">{expert.code}</small>{" "}
            {fieldZh && <span className="tag plain">{fieldZh}</span>}
            <br />
            {reason} <small className="soft">{t("draw.consented", { name: consentedBy })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LotsProps = {
  title: string;
  experts: readonly ({ leads: boolean } & FragmentType<typeof Drawn_ExpertFragmentDoc>)[];
};

/** Experts in the order of the draw. */
function Lots({ title, experts }: LotsProps) {
  const { t } = useWords("panel");
  return (
    <section>
      <h3>{title}</h3>
      <ol className="panel-order">
        {experts.map((each) => {
          const { expert, called, bars } = unmask(Drawn_ExpertFragmentDoc, each);
          return (
            <li key={expert.id} data-out={(!called && bars.length > 0) || undefined}>
              <b>{expert.nameZh}</b> {each.leads && <span className="tag moving">{t("leads")}</span>}{" "}
              {called && <span className="tag good">{t("draw.called")}</span>}
              <small className="soft">
                {expert.code} · {expert.titleZh} · {expert.employerZh}
              </small>
              {!called &&
                bars.map((bar) => (
                  <small key={bar.reason + bar.text}>{t("draw.now", { why: bar.text })}</small>
                ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
