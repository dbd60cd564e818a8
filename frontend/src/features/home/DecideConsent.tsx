import { useQuery } from "urql";
import { ConsentAskedDocument, DecideConsentDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { ConsentAnswer } from "~/ui/ConsentAnswer";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["Todo", "Declaration"];

/** The second person's answer to a step that needs two, given right here. */
export function DecideConsent({ declarationID, consentID }: { declarationID: string; consentID: string }) {
  const { t } = useWords("home");
  const [, decide] = useIntent(DecideConsentDocument, touches);
  const asked = useQuery({ query: ConsentAskedDocument, variables: { id: declarationID } });
  return (
    <Answer of={asked} part>
      {({ declaration }) => {
        const consent = declaration.consents?.find(({ id }) => id === consentID);
        if (!consent) return null;
        const { id, version, act, outcome, actions, askedByName, createdAt } = consent;
        return (
          <>
            <p>
              {t(`acts.${act}`)}
              {outcome && t("toOutcome", { outcome: t(`ui:outcomes.${outcome}`) })}
              <small className="soft"> {t("askedBy", { name: askedByName, at: minuteOf(createdAt) })}</small>
            </p>
            <ConsentAnswer
              actions={actions}
              act={t(`acts.${act}`)}
              decide={async (give, answer) =>
                (await decide({ input: { id, version, give, answer } })).failure
              }
            >
              {consent.reason}
            </ConsentAnswer>
          </>
        );
      }}
    </Answer>
  );
}
