import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { DecideOnPanelDocument, Request_ConsentFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Bring } from "./Bring";
import type { Round } from "./PanelPage";

const touches = ["Todo", "Declaration", "ReviewRound", "ExpertSheet"];

type Props = { request: FragmentType<typeof Request_ConsentFragmentDoc>; round: Round | undefined };

/** A step of the panel's that waits for a second person: the draw, a direct choice, or a sheet to be voided. */
export function Request(props: Props) {
  const { t } = useWords("panel");
  const [, decide] = useIntent(DecideOnPanelDocument, touches);
  const request = unmask(Request_ConsentFragmentDoc, props.request);
  const { id, version, act, reason, askedByName, createdAt, actions } = request;
  return (
    <section className="panel panel-request" aria-labelledby={`request-${id}`}>
      <div>
        <h2 id={`request-${id}`}>{t(`acts.${act}`)}</h2>
        <p>{reason}</p>
        <small className="soft">{t("askedBy", { name: askedByName, at: minuteOf(createdAt) })}</small>
      </div>
      <div className="panel-answer">
        {act === "PANEL_DRAW" && props.round ? (
          <Bring round={props.round} request={request} />
        ) : (
          <ConsentAnswer
            actions={actions}
            act={t(`acts.${act}`)}
            decide={async (give, answer) => (await decide({ input: { id, version, give, answer } })).failure}
          >
            {reason}
          </ConsentAnswer>
        )}
      </div>
    </section>
  );
}
