import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { MeetingEndDocument, type MeetingEndQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Money, Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { AgendaBar } from "./AgendaBar";
import { useAgenda } from "./useAgenda";

/**
 * What the meeting on a project came to, for its panel: the round is closed to it from then on.
 * To who left the project to the others for a bar it is closed at once.
 */
export function Ended({ declarationID, excused }: { declarationID: string; excused: boolean }) {
  const { t } = useWords("meeting");
  const asked = useQuery({ query: MeetingEndDocument, variables: { declarationID }, pause: excused });
  const item = useAgenda(declarationID)?.items.find((each) => each.declarationID === declarationID);
  if (excused || item?.excused) {
    return (
      <>
        <PageHeader title={t("excuse.done")} about={item?.projectName} />
        <section className="panel meeting-ended" role="status">
          <p>{t("excuse.closed")}</p>
          <Link to="/scoring" className="button primary">
            {t("ended.back")}
          </Link>
        </section>
        <AgendaBar declarationID={declarationID} />
      </>
    );
  }
  return (
    <Answer of={asked}>
      {({ meetingEnd }) => (
        <>
          <End of={meetingEnd} />
          <AgendaBar declarationID={declarationID} />
        </>
      )}
    </Answer>
  );
}

function End({ of }: { of: MeetingEndQuery["meetingEnd"] }) {
  const { t } = useWords("meeting", "scoring");
  const { projectName, declared, score, grade, opinion, priority, amount } = of;
  return (
    <>
      <PageHeader title={t("ended.title", { name: projectName })} />
      <section className="panel meeting-ended" role="status">
        <dl className="meeting-figures">
          <div data-main>
            <dt className="soft">{t("minutes.score")}</dt>
            <dd className="figure">
              <Points value={score} /> <small>{t(`scoring:grades.${grade}`)}</small>
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.opinion")}</dt>
            <dd>{t(`scoring:opinions.${opinion}`)}</dd>
          </div>
          <div>
            <dt className="soft">{t("declared")}</dt>
            <dd>
              <Money value={declared} unit />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.amount")}</dt>
            <dd>
              <Money value={amount} unit />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("minutes.priority")}</dt>
            <dd>{`P${priority} ${t(`scoring:priorities.${priority}`)}`}</dd>
          </div>
        </dl>
        <p className="soft">{t("ended.text")}</p>
        <Link to="/scoring" className="button primary">
          {t("ended.back")}
        </Link>
      </section>
    </>
  );
}
