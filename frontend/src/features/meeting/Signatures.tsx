import { useState } from "react";
import { type Round_RoundFragment, SignMinutesDocument } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const touches = ["Todo", "Declaration"];

/** Who signed the minutes, with reserved opinions (保留意见), and the signature of whose turn it is. */
export function Signatures({ round }: { round: Round_RoundFragment }) {
  const { t } = useWords("meeting");
  const [asking, ask] = useState(false);
  const [, sign] = useIntent(SignMinutesDocument, touches);
  const present = round.seats?.filter((seat) => seat.present) ?? [];
  const count = present.filter(({ signed }) => signed).length;
  return (
    <section className="panel" aria-labelledby="signatures">
      <h2 id="signatures">{t("sign.title", { count, of: present.length })}</h2>
      <ul className="meeting-seats">
        {round.seats?.map(({ label, present: there, signed, dissent }) => (
          <li key={label}>
            <b>{label}</b>{" "}
            {!there ? (
              <span className="tag plain">{t("sign.absent")}</span>
            ) : signed ? (
              <span className="tag good">{t("sign.signed", { at: minuteOf(signed) })}</span>
            ) : (
              <span className="tag waiting">{t("sign.open")}</span>
            )}
            {dissent && <p className="typed">{t("sign.dissent", { text: dissent })}</p>}
          </li>
        ))}
      </ul>
      <StepButton of={round.actions} step="signMinutes" look="primary" onClick={() => ask(true)}>
        {t("sign.do")}
      </StepButton>
      {asking && (
        <ReasonDialog
          title={t("sign.do")}
          label={t("sign.label")}
          confirm={t("sign.confirm")}
          atLeast={0}
          onConfirm={async (dissent) =>
            (await sign({ input: { roundID: round.id, version: round.version, dissent: dissent || null } }))
              .failure
          }
          onClose={() => ask(false)}
        >
          {t("sign.about")}
        </ReasonDialog>
      )}
    </section>
  );
}
