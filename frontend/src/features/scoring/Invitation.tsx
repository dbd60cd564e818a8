import { useState } from "react";
import { AcceptInvitationDocument, type Sheet_SheetFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { FormFailure } from "~/ui/FormFailure";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Leave } from "./Leave";

type Props = { sheet: Sheet_SheetFragment; reload: () => void };

/** An invitation to a panel: accepted with the commitment letter (承诺书), or given back. */
export default function Invitation({ sheet, reload }: Props) {
  const { t } = useWords("scoring");
  const [commit, setCommit] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, accept] = useIntent(AcceptInvitationDocument);
  const { id, version, actions } = sheet;
  const invited = sheet.status === "INVITED";

  const take = async () => {
    const done = await accept({ input: { id, version, commit } });
    setFailure(done.failure);
  };

  return (
    <section className="panel score-letter" aria-labelledby="letter">
      {invited ? (
        <>
          <h2 id="letter">{t("letter.title")}</h2>
          {sheet.respondBy && <p>{t("letter.until", { at: minuteOf(sheet.respondBy) })}</p>}
          <ol>
            {["own", "fair", "secret", "free", "time"].map((duty) => (
              <li key={duty}>{t(`letter.duties.${duty}`)}</li>
            ))}
          </ol>
          <FormFailure failure={failure} reload={reload} />
          <label className="score-check" data-path="commit">
            <input type="checkbox" checked={commit} onChange={(event) => setCommit(event.target.checked)} />
            {t("letter.commit")}
          </label>
        </>
      ) : (
        <>
          <h2 id="letter">{t("letter.accepted")}</h2>
          <p>{t("letter.wait")}</p>
        </>
      )}
      <div className="score-actions">
        <StepButton
          of={actions}
          step="acceptInvitation"
          look="primary"
          busy={state.fetching}
          onClick={() => void take()}
        >
          {t("letter.accept")}
        </StepButton>
        <Leave sheet={sheet} />
      </div>
    </section>
  );
}
