import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { DecideOnPanelDocument, Request_ConsentFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["Todo", "Declaration", "ReviewRound", "ExpertSheet"];

/** A step of the panel's that waits for a second person: the draw, or a sheet to be voided. */
export function Request(props: { request: FragmentType<typeof Request_ConsentFragmentDoc> }) {
  const { t } = useWords("panel");
  const [, decide] = useIntent(DecideOnPanelDocument, touches);
  const { id, version, act, reason, askedByName, createdAt, actions } = unmask(
    Request_ConsentFragmentDoc,
    props.request,
  );
  return (
    <section className="panel panel-request" aria-labelledby={`request-${id}`}>
      <div>
        <h2 id={`request-${id}`}>{t(`acts.${act}`)}</h2>
        <p>{reason}</p>
        <small className="soft">{t("askedBy", { name: askedByName, at: minuteOf(createdAt) })}</small>
      </div>
      <div className="panel-answer">
        <ConsentAnswer
          actions={actions}
          act={t(`acts.${act}`)}
          decide={async (give, answer) => (await decide({ input: { id, version, give, answer } })).failure}
        >
          {reason}
        </ConsentAnswer>
      </div>
    </section>
  );
}
