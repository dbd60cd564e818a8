import { DecideDepartureDocument, type Round_DeclarationFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["Todo", "Declaration", "ReviewRound"];

/** The leader's consent (领导同意) to a score that departs from the sheets', asked for by the record itself. */
export function Departure({ declaration }: { declaration: Round_DeclarationFragment }) {
  const { t } = useWords("meeting");
  const [, decide] = useIntent(DecideDepartureDocument, touches);
  const asked = declaration.consents?.filter(({ act }) => act === "DEPARTURE") ?? [];
  const newest = [...asked].sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  if (!newest) return null;
  const { id, version, reason, decision, askedByName, createdAt, decidedByName, answer, actions } = newest;
  return (
    <section className="panel meeting-departure" data-decision={decision} aria-labelledby="departure">
      <div>
        <h2 id="departure">{t("departure.title")}</h2>
        <p>{reason}</p>
        <small className="soft">{t("departure.asked", { name: askedByName, at: minuteOf(createdAt) })}</small>
        {decision !== "WAITING" && (
          <p>
            {t(`departure.${decision}`, {
              name: decidedByName,
              answer: answer && t("ui:marks.colon") + answer,
            })}
          </p>
        )}
        {decision === "WAITING" && actions.length === 0 && <p className="soft">{t("departure.WAITING")}</p>}
      </div>
      <ConsentAnswer
        actions={actions}
        act={t("departure.act")}
        decide={async (give, text) => (await decide({ input: { id, version, give, answer: text } })).failure}
      >
        {reason}
      </ConsentAnswer>
    </section>
  );
}
