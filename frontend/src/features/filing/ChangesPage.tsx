import "./filing.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ChangesDocument,
  ChangesPageDocument,
  type ChangesPageQuery,
  FilingFormFragmentDoc,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { FormView } from "~/ui/form/FormView";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { useGuide } from "./useGuide";

type Declaration = ChangesPageQuery["declaration"];

/** 比较版本: what changed between two versions of a form; 0 is the form as it stands. */
export function ChangesPage() {
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId/changes" });
  const asked = useQuery({ query: ChangesPageDocument, variables: { id: declarationId } });
  return <Answer of={asked}>{({ declaration }) => <Changes declaration={declaration} />}</Answer>;
}

function Changes({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("filing");
  const { id, nameZh, code, revision } = declaration;
  const search = useSearch({ from: "/shell/declarations/$declarationId/changes" });
  const from = search.from ?? Math.max(1, revision - 1);
  const to = search.to ?? (revision > 1 ? revision : 0);
  const navigate = useNavigate({ from: "/declarations/$declarationId/changes" });
  const go = (more: { from?: number; to?: number; all?: true }) =>
    void navigate({ search: (before) => ({ ...before, from, to, ...more }), replace: true });
  const title = t("changes.title");
  const back = (
    <Link to="/declarations/$declarationId" params={{ declarationId: id }} className="button">
      {t("back")}
    </Link>
  );
  return (
    <>
      <PageHeader title={title} about={`${nameZh || t("unnamed")} · ${code}`} actions={back} />
      {revision === 0 ? (
        <Empty>{t("changes.none")}</Empty>
      ) : (
        <div className="stack">
          <div className="filters panel">
            <Version
              label={t("changes.from")}
              declaration={declaration}
              value={from}
              onChange={(no) => go({ from: no })}
            />
            <Version
              label={t("changes.to")}
              declaration={declaration}
              value={to}
              onChange={(no) => go({ to: no })}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={!search.all}
                onChange={(event) => go({ all: event.target.checked ? undefined : true })}
              />
              {t("changes.only")}
            </label>
          </div>
          <Compared declaration={declaration} from={from} to={to} all={search.all ?? false} />
        </div>
      )}
    </>
  );
}

type VersionProps = {
  label: string;
  declaration: Declaration;
  value: number;
  onChange: (no: number) => void;
};

function Version({ label, declaration, value, onChange }: VersionProps) {
  const { t } = useWords("filing");
  const id = useId();
  const versions = [...(declaration.versions ?? [])].sort((a, b) => b.no - a.no);
  return (
    <div className="field broad">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        <option value={0}>{t("changes.now")}</option>
        {versions.map(({ no, createdAt, submittedBy }) => (
          <option key={no} value={no}>
            {t("changes.version", { no, at: minuteOf(createdAt), by: submittedBy })}
          </option>
        ))}
      </select>
    </div>
  );
}

type ComparedProps = { declaration: Declaration; from: number; to: number; all: boolean };

function Compared({ declaration, from, to, all }: ComparedProps) {
  const { guide } = useGuide(declaration);
  const asked = useQuery({ query: ChangesDocument, variables: { id: declaration.id, from, to } });
  const version = to === 0 ? declaration : declaration.versions?.find(({ no }) => no === to);
  if (!version) return null;
  return (
    <Answer of={asked} part>
      {({ compareVersions }) => (
        <FormView
          form={unmask(FilingFormFragmentDoc, version.form)}
          names={guide ?? undefined}
          marks={{ changes: compareVersions, onlyChanged: !all }}
        />
      )}
    </Answer>
  );
}
