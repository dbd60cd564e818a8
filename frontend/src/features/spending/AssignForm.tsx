import { useState } from "react";
import { useQuery } from "urql";
import { AssignEvaluationDocument, EvaluationContractsDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import type { Evaluation } from "./evaluation";
import { Filled } from "./Filled";

type Props = { evaluation: Evaluation; onDone: (said: string) => void; refresh: () => void };

const touches = ["Todo"];

/** 委托: to a third party under contract, its lead evaluator first, or to a panel by the experts' codes. */
export function AssignForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const may = useMay();
  const contracted = evaluation.kind === "FINANCE" && may("assignAgency");
  const [{ data }] = useQuery({ query: EvaluationContractsDocument, pause: !contracted });
  const [, assign] = useIntent(AssignEvaluationDocument, touches);
  const [contract, setContract] = useState("");
  const [lead, setLead] = useState("");
  const [experts, setExperts] = useState("");
  const agencies = (data?.agencies.edges ?? []).flatMap((edge) => edge?.node ?? []);
  const agency = agencies.find(({ contracts }) => contracts?.some(({ id }) => id === contract));
  const leads = (agency?.people ?? []).filter(({ leads }) => leads);
  const codes = experts.split(/[\s，,、]+/).filter(Boolean);
  return (
    <Filled
      title={t("acts.assignEvaluation.name")}
      about={t("acts.assignEvaluation.text")}
      confirm={t("acts.assignEvaluation.name")}
      reload={refresh}
      onSubmit={async () => {
        const { failure } = await assign({
          input: {
            id: evaluation.id,
            version: evaluation.version,
            contractID: contract || null,
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
          {contracted && (
            <>
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
                      (contracts ?? []).map(({ id, no }) => (
                        <option key={id} value={id}>
                          {nameZh}（{no}）
                        </option>
                      )),
                    )}
                  </select>
                )}
              </Field>
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
            </>
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
