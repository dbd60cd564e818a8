import "./meeting.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  type AgendaFragment,
  AgendaFragmentDoc,
  AgendaOfDocument,
  SignBookDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StepButton } from "~/ui/StepButton";
import { NotFound } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Item = AgendaFragment["items"][number];

const touches = ["Todo", "ReviewRound", "Declaration"];

/** 会议纪要册: the record of a gathering, a part for each item, each with its own signatures. */
export function BookPage() {
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId/minutes" });
  const asked = useQuery({
    query: AgendaOfDocument,
    variables: { declarationID: declarationId },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked}>
      {({ agenda }) =>
        agenda ? <Book agenda={unmask(AgendaFragmentDoc, agenda)} from={declarationId} /> : <NotFound />
      }
    </Answer>
  );
}

function Book({ agenda, from }: { agenda: AgendaFragment; from: string }) {
  const { t } = useWords("meeting");
  const [asking, ask] = useState(false);
  const [, sign] = useIntent(SignBookDocument, touches);
  const { id, no, meetsAt, place, items, actions } = agenda;
  const parts = items.flatMap(({ roundID, part }) =>
    roundID && part?.unsigned ? [{ roundID, version: part.version }] : [],
  );
  return (
    <>
      <PageHeader
        title={t("agenda.bookTitle", { no })}
        about={t("agenda.about", { at: minuteOf(meetsAt), place, count: items.length })}
        actions={
          <>
            <StepButton of={actions} step="signBook" look="primary" onClick={() => ask(true)}>
              {t("agenda.sign")}
            </StepButton>
            <Link
              to="/declarations/$declarationId/meeting"
              params={{ declarationId: from }}
              className="button"
            >
              {t("agenda.back")}
            </Link>
          </>
        }
      />
      <div className="meeting-page">
        {items.map((item) => (
          <Part key={item.no} of={item} />
        ))}
      </div>
      {asking && (
        <ConfirmDialog
          title={t("agenda.sign")}
          confirm={t("agenda.sign")}
          onConfirm={async () => (await sign({ input: { agendaID: id, parts } })).failure}
          onClose={() => ask(false)}
        >
          {t("agenda.signAbout", { count: parts.length })}
        </ConfirmDialog>
      )}
    </>
  );
}

function Part({ of: { no, projectName, excused, part } }: { of: Item }) {
  const { t } = useWords("meeting", "scoring");
  const present = part?.seats.filter((seat) => seat.present) ?? [];
  return (
    <section className="panel" aria-labelledby={`part-${no}`}>
      <h2 id={`part-${no}`}>{t("agenda.part", { no, name: projectName ?? "" })}</h2>
      {!part ? (
        <p className="soft">
          {t(excused ? "agenda.excused" : projectName ? "agenda.unwritten" : "agenda.none")}
        </p>
      ) : (
        <>
          <p className="soft">
            {minuteOf(part.metAt)} · {part.metWhere}
          </p>
          <dl className="meeting-figures">
            <div data-main>
              <dt className="soft">{t("minutes.score")}</dt>
              <dd className="figure">
                <Points value={part.score} /> <small>{t(`scoring:grades.${part.grade}`)}</small>
              </dd>
            </div>
            <div>
              <dt className="soft">{t("minutes.opinion")}</dt>
              <dd>{t(`scoring:opinions.${part.opinion}`)}</dd>
            </div>
            <div>
              <dt className="soft">{t("declared")}</dt>
              <dd>
                <Money value={part.declared} unit />
              </dd>
            </div>
            <div>
              <dt className="soft">{t("minutes.amount")}</dt>
              <dd>
                <Money value={part.amount} unit />
              </dd>
            </div>
            <div>
              <dt className="soft">{t("minutes.priority")}</dt>
              <dd>{`P${part.priority} ${t(`scoring:priorities.${part.priority}`)}`}</dd>
            </div>
          </dl>
          <p className="typed">{part.minutes}</p>
          {part.departureReason && <p className="typed">{part.departureReason}</p>}
          <p>
            {t("agenda.signed", { count: present.filter(({ signed }) => signed).length, of: present.length })}
          </p>
          <ul className="meeting-seats">
            {present.map(({ label, signed, dissent }) => (
              <li key={label}>
                <b>{label}</b>{" "}
                <span className={signed ? "tag good" : "tag waiting"}>
                  {signed ? t("sign.signed", { at: minuteOf(signed) }) : t("sign.open")}
                </span>
                {dissent && <p className="typed">{t("sign.dissent", { text: dissent })}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
