import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useQuery } from "urql";
import { DraftProjectsDocument, DraftReportDocument, DraftSectionsDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const scopes = ["whole", "section", "project"] as const;
type Scope = (typeof scopes)[number];

/** Makes or remakes a report from the rows: of the whole batch, of one section, or of one project. */
export function DraftDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { t } = useWords("reports", "ui");
  const navigate = useNavigate();
  const [scope, setScope] = useState<Scope>("whole");
  const [chosen, choose] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, draft] = useIntent(DraftReportDocument);

  const submit = async () => {
    const outcome = await draft({
      input: {
        batchID: batchId,
        sectionID: scope === "section" ? chosen : null,
        declarationID: scope === "project" ? chosen : null,
      },
    });
    setFailure(outcome.failure);
    if (outcome.data)
      await navigate({ to: "/reports/$reportId", params: { reportId: outcome.data.draftReport.id } });
  };

  return (
    <Dialog title={t("draft.title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="soft">{t("draft.text")}</p>
        <fieldset className="scopes">
          <legend>{t("draft.scope")}</legend>
          {scopes.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="scope"
                checked={scope === each}
                onChange={() => {
                  setScope(each);
                  choose("");
                }}
              />{" "}
              {t(`draft.${each}`)}
            </label>
          ))}
        </fieldset>
        {scope === "section" && <SectionChoice value={chosen} onChange={choose} />}
        {scope === "project" && <ProjectChoice batchId={batchId} value={chosen} onChange={choose} />}
        <FaultNote failure={failure} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button
            type="submit"
            className="button primary"
            disabled={state.fetching || (scope !== "whole" && !chosen)}
          >
            {t("draft.submit")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type ChoiceProps = { value: string; onChange: (id: string) => void };

function SectionChoice({ value, onChange }: ChoiceProps) {
  const { t } = useWords("reports");
  const [{ data }] = useQuery({ query: DraftSectionsDocument });
  return (
    <Field label={t("draft.section")} path="sectionID">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t("draft.choose")}</option>
          {data?.sections.map(({ id, nameZh }) => (
            <option key={id} value={id}>
              {nameZh}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function ProjectChoice({ batchId, value, onChange }: ChoiceProps & { batchId: string }) {
  const { t } = useWords("reports");
  const [keyword, setKeyword] = useState("");
  const wanted = useDeferredValue(keyword.trim());
  const [{ data }] = useQuery({
    query: DraftProjectsDocument,
    variables: { filter: { batchID: batchId, keyword: wanted || null } },
  });
  const found = data?.declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <>
      <Field label={t("draft.keyword")} path="keyword">
        {(control) => (
          <input
            {...control}
            className="input"
            value={keyword}
            onChange={(event) => setKeyword(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("draft.project")} path="declarationID" hint={t("draft.found", { count: found.length })}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{t("draft.choose")}</option>
            {found.map(({ id, code, nameZh }) => (
              <option key={id} value={id}>
                {`${code} ${nameZh}`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
