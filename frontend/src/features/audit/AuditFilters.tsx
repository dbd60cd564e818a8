import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { Choose } from "~/ui/Choose";
import { Filters } from "~/ui/Filters";
import { useWords } from "~/ui/useWords";
import { actions, objects } from "./known";

/** Who, what, on what, how it ended, and when. */
export function AuditFilters({ from }: { from: string | undefined }) {
  const { t } = useWords("audit", "ui");
  const search = useSearch({ from: "/shell/audit" });
  const { year, as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/audit" });
  return (
    <Filters
      search={{ ...filters, from }}
      onAsk={(asked) => void navigate({ search: { year, as, ...asked } })}
    >
      {(chosen, choose) => (
        <>
          <Line label={t("actor")} value={chosen.actor} onType={(actor) => choose({ actor })} />
          <Choose
            label={t("what")}
            all={t("ui:all")}
            value={chosen.action}
            choices={actions.map((value) => ({ value, label: t(`actions.${value}`) }))}
            onChange={(action) => choose({ action })}
          />
          <Choose
            label={t("objectType")}
            all={t("ui:all")}
            value={chosen.object}
            choices={Object.entries(objects).flatMap(([group, types]) =>
              types.map((value) => ({
                value,
                label: t(`objects.${value}`),
                group: t(`objectGroups.${group}`),
              })),
            )}
            onChange={(object) => choose({ object, objectId: undefined })}
          />
          <Choose
            label={t("result")}
            all={t("ui:all")}
            value={chosen.result}
            choices={(["OK", "DENIED", "FAILED"] as const).map((value) => ({
              value,
              label: t(`results.${value}`),
            }))}
            onChange={(result) => choose({ result: result as typeof chosen.result })}
          />
          <Line type="date" label={t("from")} value={chosen.from} onType={(day) => choose({ from: day })} />
          <Line type="date" label={t("to")} value={chosen.to} onType={(to) => choose({ to })} />
        </>
      )}
    </Filters>
  );
}

type LineProps = {
  label: string;
  type?: "date";
  value: string | undefined;
  onType: (value: string | undefined) => void;
};

function Line({ label, type, value, onType }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type={type ?? "text"}
        value={value ?? ""}
        onChange={(event) => onType(event.target.value.trim() || undefined)}
      />
    </div>
  );
}
