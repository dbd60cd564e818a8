import { useState } from "react";
import { CallReserveDocument, FillSeatDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { ReasonField } from "~/ui/ReasonField";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Declaration } from "./PanelPage";
import { PoolSelect } from "./PoolSelect";

const touches = ["Todo", "Declaration", "Consent", "ReviewRound", "ExpertSheet"];

/** A seat of a panel that scores is free: the next reserve takes it, or a leader lets somebody sit who was not drawn. */
export function Vacancy({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("panel");
  const [expertID, setExpert] = useState("");
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [calling, call] = useIntent(CallReserveDocument, touches);
  const [filling, fill] = useIntent(FillSeatDocument, touches);
  const faults = useFaultsOf(failure);
  const { id, version, actions } = declaration;
  if (!actions.some(({ action }) => action === "fillSeat")) return null;

  const callNext = async () => setFailure((await call({ input: { id, version } })).failure);
  const ask = async () => {
    const { failure } = await fill({ input: { declarationID: id, version, expertID, reason } });
    setFailure(failure);
    if (!failure) setReason("");
  };

  return (
    <section className="panel panel-confirm" aria-labelledby="vacancy">
      <h2 id="vacancy">{t("vacancy.title")}</h2>
      <p className="soft">{t("vacancy.about")}</p>
      <FormFailure failure={failure} />
      <div className="actions">
        <StepButton of={actions} step="callReserve" busy={calling.fetching} onClick={() => void callNext()}>
          {t("vacancy.call")}
        </StepButton>
      </div>
      <details className="panel-choose">
        <summary>{t("vacancy.choose")}</summary>
        <PoolSelect declarationID={id} value={expertID} onChange={setExpert} faults={faults} />
        <ReasonField label={t("choose.reason")} value={reason} onChange={setReason} faults={faults} />
        <div className="actions">
          <StepButton
            of={actions}
            step="fillSeat"
            busy={filling.fetching || expertID === ""}
            onClick={() => void ask()}
          >
            {t("choose.ask")}
          </StepButton>
        </div>
      </details>
    </section>
  );
}
