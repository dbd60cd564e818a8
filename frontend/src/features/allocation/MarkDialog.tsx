import { useState } from "react";
import { type FundingTable_LineFragment, MarkFundingDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { Money } from "~/ui/Figures";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

type Props = { line: FundingTable_LineFragment; onClose: () => void; onDone: () => void };

const standings = ["RANKED", "MUST_FUND", "COMMITTED"] as const;
const choices = ["RULE", "FUND", "RESERVE"] as const;

/** What people settle about one project: what it is outside the ranking, its levels, its group, a departure. */
export function MarkDialog({ line, onClose, onDone }: Props) {
  const { t } = useWords("allocation");
  const [, mark] = useIntent(MarkFundingDocument);
  const [typed, type] = useState({
    standing: standings.find((s) => s === line.standing) ?? ("RANKED" as const),
    basis: line.basis,
    levels: line.levels.join("、"),
    group: line.group,
    choice: chosen(line),
    amount: line.departure && line.departure.amount !== "0" ? line.departure.amount : line.amount,
    reason: line.departure?.reason ?? "",
  });
  const change = (field: keyof typeof typed) => (event: { target: { value: string } }) =>
    type({ ...typed, [field]: event.target.value });

  const confirm = async () => {
    const amount = typed.choice === "FUND" ? typed.amount.trim() : "0";
    const { data, failure } = await mark({
      input: {
        declarationID: line.declarationID,
        version: line.version,
        standing: typed.standing,
        basis: typed.basis,
        group: typed.group,
        levels: typed.levels.split(/[、,，;；\s]+/).filter(Boolean),
        decision: typed.choice === "RULE" ? null : { amount, reason: typed.reason },
      },
    });
    if (data) onDone();
    return failure;
  };

  return (
    <FormDialog title={t("mark.title")} confirm={t("mark.confirm")} onConfirm={confirm} onClose={onClose}>
      {(faults) => (
        <>
          <p>
            {line.nameZh} <span className="soft">{t("mark.granted")}</span> <Money value={line.amount} unit />
          </p>
          <Field label={t("mark.standing")} path="standing" faults={faults}>
            {(control) => (
              <select {...control} className="input" value={typed.standing} onChange={change("standing")}>
                {standings.map((key) => (
                  <option key={key} value={key}>
                    {t(`standings.${key}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {typed.standing !== "RANKED" && (
            <Field label={t("mark.basis")} path="basis" faults={faults} hint={t("mark.basisHint")} required>
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={2}
                  value={typed.basis}
                  onChange={change("basis")}
                />
              )}
            </Field>
          )}
          <Field label={t("mark.levels")} path="levels" faults={faults} hint={t("mark.levelsHint")}>
            {(control) => (
              <input {...control} className="input" value={typed.levels} onChange={change("levels")} />
            )}
          </Field>
          <Field label={t("mark.group")} path="group" faults={faults} hint={t("mark.groupHint")}>
            {(control) => (
              <input {...control} className="input" value={typed.group} onChange={change("group")} />
            )}
          </Field>
          <Field label={t("mark.decision")} path="decision" faults={faults} hint={line.proposedWhy}>
            {(control) => (
              <select {...control} className="input" value={typed.choice} onChange={change("choice")}>
                {choices.map((key) => (
                  <option key={key} value={key}>
                    {t(`mark.choices.${key}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {typed.choice === "FUND" && (
            <Field label={t("mark.amount")} path="decision.amount" faults={faults} required>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  inputMode="decimal"
                  value={typed.amount}
                  onChange={change("amount")}
                />
              )}
            </Field>
          )}
          {typed.choice !== "RULE" && (
            <Field
              label={t("mark.reason")}
              path="decision.reason"
              faults={faults}
              hint={t("mark.reasonHint")}
              required
            >
              {(control) => (
                <textarea
                  {...control}
                  className="input"
                  rows={3}
                  value={typed.reason}
                  onChange={change("reason")}
                />
              )}
            </Field>
          )}
        </>
      )}
    </FormDialog>
  );
}

function chosen({ departure }: FundingTable_LineFragment): (typeof choices)[number] {
  if (!departure) return "RULE";
  return departure.amount === "0" ? "RESERVE" : "FUND";
}
