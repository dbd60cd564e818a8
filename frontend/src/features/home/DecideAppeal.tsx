import { useState } from "react";
import { useQuery } from "urql";
import { AppealAskedDocument, DecideAppealDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { YesOrNo } from "~/ui/YesOrNo";

const touches = ["Todo", "Declaration"];

/** The office's answer to a unit's appeal (申诉): taken up again, or refused with words. */
export function DecideAppeal({ declarationID }: { declarationID: string }) {
  const { t } = useWords("home");
  const [accept, setAccept] = useState<boolean | null>(null);
  const [, decide] = useIntent(DecideAppealDocument, touches);
  const asked = useQuery({ query: AppealAskedDocument, variables: { id: declarationID } });
  return (
    <Answer of={asked} part>
      {({ declaration }) => {
        const appeal = declaration.appeals?.find(({ decision }) => decision === "WAITING");
        if (!appeal) return null;
        const { id, version, text, askedByName, createdAt } = appeal;
        return (
          <>
            <small className="soft">{t("askedBy", { name: askedByName, at: minuteOf(createdAt) })}</small>
            <YesOrNo yes={t("takeUp")} no={t("refuse")} onChoose={setAccept} />
            {accept !== null && (
              <ReasonDialog
                title={t(accept ? "takeUpOf" : "refuseOf")}
                label={t("answer")}
                confirm={t(accept ? "takeUp" : "refuse")}
                danger={!accept}
                onClose={() => setAccept(null)}
                onConfirm={async (answer) =>
                  (await decide({ input: { id, version, accept, answer } })).failure
                }
              >
                {text}
              </ReasonDialog>
            )}
          </>
        );
      }}
    </Answer>
  );
}
