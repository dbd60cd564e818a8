import { useState } from "react";
import { useQuery } from "urql";
import { AssignEvaluationDocument, EvaluationContractsDocument } from "~/generated/graphql";
import { typedNumber } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { type ContractDraft, ContractFields, missingOf } from "./ContractFields";
import type { Evaluation } from "./evaluation";
import { Filled } from "./Filled";

type Props = { evaluation: Evaluation; onDone: (said: string) => void; refresh: () => void };

const touches = ["Todo", "Agency", "AgencyContract"];
const anew = "new";
const blank: ContractDraft = {
  agencyID: "",
  no: "",
  nameZh: "",
  amount: "",
  signedOn: "",
  startsOn: "",
  endsOn: "",
  deliverables: "",
};

/**
 * 委托: to a third party under contract, its lead evaluator first, or to a panel by the experts'
 * codes. A department's contract may be written down with it; those of the bureau are the library's.
 */
export function AssignForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const [{ data }] = useQuery({ query: EvaluationContractsDocument });
  const [, assign] = useIntent(AssignEvaluationDocument, touches);
  const [contract, setContract] = useState("");
  const [typed, setTyped] = useState(blank);
  const [lead, setLead] = useState("");
  const [experts, setExperts] = useState("");
  const own = evaluation.kind === "DEPARTMENT";
  const agencies = (data?.agencies.edges ?? []).flatMap((edge) => edge?.node ?? []);
  const agency = agencies.find(({ id, contracts }) =>
    contract === anew ? id === typed.agencyID : contracts?.some(({ id }) => id === contract),
  );
  const leads = (agency?.people ?? []).filter(({ leads }) => leads);
  const codes = experts.split(/[\s，,、]+/).filter(Boolean);
  return (
    <Filled
      title={t("acts.assignEvaluation.name")}
      about={t("acts.assignEvaluation.text")}
      confirm={t("acts.assignEvaluation.name")}
      reload={refresh}
      onSubmit={async () => {
        const empty = contract === anew ? missingOf(typed, t) : [];
        if (empty.length > 0) return { kind: "refused", faults: empty };
        const { failure } = await assign({
          input: {
            id: evaluation.id,
            version: evaluation.version,
            contractID: contract === anew ? null : contract || null,
            contract: contract === anew ? { ...typed, amount: typedNumber(typed.amount) } : null,
            team: lead ? [lead] : [],
            experts: codes,
          },
        });
        if (!failure) onDone(t("acts.assignEvaluation.done"));
        return failure;
      }}
    >
      {(faults) => (
        <div className="fields">
          <Field label={t("evaluation.assign.contract")} path="contractID" faults={faults}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={contract}
                onChange={({ target }) => {
                  setContract(target.value);
                  setLead("");
                }}
              >
                <option value="">{t("evaluation.assign.none")}</option>
                {agencies.flatMap(({ nameZh, contracts }) =>
                  (contracts ?? [])
                    .filter(({ payer }) => own === (payer !== ""))
                    .map(({ id, no }) => (
                      <option key={id} value={id}>
                        {nameZh}（{no}）
                      </option>
                    )),
                )}
                {own && <option value={anew}>{t("evaluation.assign.anew")}</option>}
              </select>
            )}
          </Field>
          {contract === anew && (
            <ContractFields
              agencies={agencies}
              typed={typed}
              faults={faults}
              onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
            />
          )}
          {contract !== "" && (
            <Field label={t("evaluation.assign.lead")} path="team" faults={faults}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={lead}
                  onChange={({ target }) => setLead(target.value)}
                >
                  <option value="">{t("choose")}</option>
                  {leads.map(({ id, nameZh }) => (
                    <option key={id} value={id}>
                      {nameZh}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field
            label={t("evaluation.assign.experts")}
            path="experts"
            faults={faults}
            hint={t("evaluation.assign.expertsHint")}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="off"
                value={experts}
                onChange={({ target }) => setExperts(target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </Filled>
  );
}
