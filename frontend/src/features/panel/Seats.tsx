import { unmask } from "~/generated/fragment-masking";
import { type Seat_SheetFragment, Seat_SheetFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { lastDay } from "~/lib/deadline";
import { Deadline } from "~/ui/Deadline";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./CommitForm";
import { MoreTime } from "./MoreTime";
import type { Declaration, Round } from "./PanelPage";
import { SeatSteps } from "./SeatSteps";

type Props = { declaration: Declaration; round: Round; guide: Guide | undefined };

const gone: readonly string[] = ["DECLINED", "RECUSED", "VOID"];

/** Who was asked into the panel, how each answered, who moved up for whom, and how far the sheets are: never a score. */
export function Seats({ declaration, round, guide }: Props) {
  const { t } = useWords("panel");
  const sheets = (round.sheets ?? [])
    .map((sheet) => unmask(Seat_SheetFragmentDoc, sheet))
    .sort(
      (a, b) =>
        a.label.localeCompare(b.label, "zh-CN", { numeric: true }) || a.createdAt.localeCompare(b.createdAt),
    );
  const valid = sheets.filter(({ status }) => !gone.includes(status));
  const count = (...of: readonly string[]) => valid.filter(({ status }) => of.includes(status)).length;
  return (
    <section className="panel" aria-labelledby="seats">
      <div className="panel-head">
        <h2 id="seats">{t("seats.title", { no: round.no })}</h2>
        {round.dueAt && <span className="soft">{t("seats.due", { day: lastDay(round.dueAt) })}</span>}
        <MoreTime of={declaration.actions} declaration={declaration} />
      </div>
      {sheets.length === 0 ? (
        <Empty>{t("seats.none")}</Empty>
      ) : (
        <>
          <dl className="panel-counts">
            {(
              [
                ["invited", count("INVITED")],
                ["accepted", count("ACCEPTED")],
                ["scoring", count("SCORING", "REOPENED")],
                ["submitted", count("SUBMITTED", "LOCKED")],
                ["left", sheets.length - valid.length],
              ] as const
            ).map(([name, number]) => (
              <div key={name}>
                <dt className="soft">{t(`seats.counts.${name}`)}</dt>
                <dd className="figure">{number}</dd>
              </div>
            ))}
          </dl>
          <Scroll label={t("seats.title", { no: round.no })}>
            <table className="list panel-table">
              <thead>
                <tr>
                  {["seat", "expert", "status", "until", "note", "steps"].map((column) => (
                    <th key={column} scope="col">
                      {t(`seats.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sheets.map((sheet) => (
                  <Seat key={sheet.id} declaration={declaration} sheet={sheet} guide={guide} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </section>
  );
}

type SeatProps = { declaration: Declaration; sheet: Seat_SheetFragment; guide: Guide | undefined };

function Seat({ declaration, sheet, guide }: SeatProps) {
  const { t } = useWords("panel");
  const { label, leads, chosen, status, lapsed, expert, respondBy, dueAt, submittedAt, reopened, reason } =
    sheet;
  const fields = expert?.fields?.map(
    (code) => guide?.fields.find((each) => each.code === code)?.nameZh ?? code,
  );
  const until =
    status === "INVITED" ? respondBy : status === "SCORING" || status === "REOPENED" ? dueAt : null;
  return (
    <tr data-gone={gone.includes(status) || undefined}>
      <th scope="row">
        {label} {leads && <span className="tag moving">{t("leads")}</span>}
        {chosen && <span className="tag waiting">{t("seats.chosen")}</span>}
      </th>
      <td>
        {expert && (
          <>
            {expert.nameZh} <span className="code">{expert.code}</span>
            <small className="soft">
              {expert.titleZh} · {expert.employerZh} · {fields?.join(t("ui:marks.list"))}
            </small>
          </>
        )}
      </td>
      <td>
        {lapsed ? (
          <span className="tag plain">{t("seats.lapsed")}</span>
        ) : (
          <StageTag of="sheet" stage={status} />
        )}
      </td>
      <td>
        {until && (
          <>
            <Deadline end={until} />
            {status === "INVITED" && <small className="soft">{minuteOf(until)}</small>}
          </>
        )}
      </td>
      <td>
        {submittedAt && t("seats.at", { at: minuteOf(submittedAt) })}
        {reopened > 0 && <small className="soft">{t("seats.reopened")}</small>}
        {!lapsed && reason}
      </td>
      <td>
        <SeatSteps declaration={declaration} sheet={sheet} />
      </td>
    </tr>
  );
}
