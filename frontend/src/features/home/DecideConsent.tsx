import { useState } from "react";
import { useQuery } from "urql";
import { ConsentAskedDocument, DecideConsentDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { YesOrNo } from "./YesOrNo";

const touches = ["Todo", "Declaration"];

/** The second person's answer (同意, 不同意) to a step that needs two, given right here. */
export function DecideConsent({ declarationID, consentID }: { declarationID: string; consentID: string }) {
  const { t } = useWords("home");
  const [give, setGive] = useState<boolean | null>(null);
  const [, decide] = useIntent(DecideConsentDocument, touches);
  const asked = useQuery({ query: ConsentAskedDocument, variables: { id: declarationID } });
  return (
    <Answer of={asked} part>
      {({ declaration }) => {
        const consent = declaration.consents?.find(({ id }) => id === consentID);
        if (!consent) return null;
        const { id, version, act, outcome, askedByName, createdAt } = consent;
        return (
          <>
            <p>
              {t(`acts.${act}`)}
              {outcome && t("toOutcome", { outcome: t(`ui:outcomes.${outcome}`) })}
              <small className="soft"> {t("askedBy", { name: askedByName, at: minuteOf(createdAt) })}</small>
            </p>
            <YesOrNo yes={t("agree")} no={t("disagree")} onChoose={setGive} />
            {give !== null && (
              <ReasonDialog
                title={t(give ? "agreeOf" : "disagreeOf", { act: t(`acts.${act}`) })}
                label={t(give ? "answer" : "whyNot")}
                atLeast={give ? 0 : 1}
                confirm={t(give ? "agree" : "disagree")}
                danger={!give}
                onClose={() => setGive(null)}
                onConfirm={async (answer) => (await decide({ input: { id, version, give, answer } })).failure}
              >
                {consent.reason}
              </ReasonDialog>
            )}
          </>
        );
      }}
    </Answer>
  );
}
