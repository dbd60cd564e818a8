import { useState } from "react";
import { useQuery } from "urql";
import { AssignAgencyDocument, AssignableDeclarationsDocument } from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { FormDialog } from "~/ui/FormDialog";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import type { Agency } from "./AgencyPage";

type Props = {
  contract: { id: string; nameZh: string };
  people: readonly NonNullable<Agency["people"]>[number][];
  onDone: () => void;
  onClose: () => void;
};

const touches = ["Agency", "AgencyAssignment"];

/** 委托项目: one project to a team, its lead evaluator first. */
export function AssignForm({ contract, people, onDone, onClose }: Props) {
  const { t } = useWords("agencies");
  const [keyword, setKeyword] = useState("");
  const [declarationID, setDeclaration] = useState("");
  const [taskZh, setTask] = useState("");
  const [lead, setLead] = useState("");
  const [others, setOthers] = useState<string[]>([]);
  const [{ data }] = useQuery({
    query: AssignableDeclarationsDocument,
    variables: { keyword: keyword.trim() || null },
  });
  const [, assign] = useIntent(AssignAgencyDocument, touches);
  const found = data?.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <FormDialog
      title={t("assign.of", { contract: contract.nameZh })}
      confirm={t("assign.title")}
      onConfirm={async () => {
        if (!declarationID) {
          const message = t("missing", { field: t("assign.project") });
          return { kind: "refused", faults: [{ code: "E_REQUIRED", path: "declarationID", message }] };
        }
        const team = [lead, ...others.filter((id) => id !== lead)].filter(Boolean);
        const { failure } = await assign({
          input: { contractID: contract.id, declarationID, taskZh, team },
        });
        if (!failure) onDone();
        return failure;
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Field label={t("assign.find")} path="keyword" faults={faults}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={keyword}
                onChange={(event) => setKeyword(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("assign.project")} path="declarationID" faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={declarationID}
                onChange={(event) => setDeclaration(event.target.value)}
              >
                <option value="">{t("choose")}</option>
                {found.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.nameZh}（{each.unit.shortNameZh}）
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("assign.task")} path="taskZh" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                value={taskZh}
                onChange={(event) => setTask(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("people.leads")} path="team" faults={faults} required>
            {(control) => (
              <select
                {...control}
                className="input"
                value={lead}
                onChange={(event) => setLead(event.target.value)}
              >
                <option value="">{t("choose")}</option>
                {people
                  .filter(({ leads }) => leads)
                  .map(({ id, nameZh }) => (
                    <option key={id} value={id}>
                      {nameZh}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <fieldset className="agency-checks">
            <legend className="field-label">{t("assign.others")}</legend>
            {people
              .filter(({ id }) => id !== lead)
              .map(({ id, nameZh }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={others.includes(id)}
                    onChange={(event) =>
                      setOthers(event.target.checked ? [...others, id] : others.filter((each) => each !== id))
                    }
                  />
                  {nameZh}
                </label>
              ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
