import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { OpenOverallsDocument, type OverallStage, OverallsPageDocument } from "~/generated/graphql";
import { stagesOf } from "~/lib/stage";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Field } from "~/ui/Field";
import { Money, Points } from "~/ui/Figures";
import { FormDialog } from "~/ui/FormDialog";
import { ListFilters, ListRows, type ListSearch, pageSize } from "~/ui/ListFrame";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

/** 部门整体支出绩效: the departments' forms of the chosen year. */
export function OverallsPage() {
  const { t } = useWords("overall");
  const { year, ...search } = useSearch({ from: "/shell/overalls" });
  const navigate = useNavigate({ from: "/overalls" });
  const may = useMay();
  const { keyword, stage, after } = search;
  const asked = useQuery({
    query: OverallsPageDocument,
    variables: { filter: { year, keyword, stages: stage && [stage] }, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  const go = (next: ListSearch<OverallStage>) => void navigate({ search: next });
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about", { year })}
        actions={
          may("openOveralls") && (
            <>
              <Open year={year} onMade={() => ask({ requestPolicy: "network-only" })} />
              <Link to="/overalls/plan" className="button">
                {t("plan.title")}
              </Link>
            </>
          )
        }
      />
      <section className="panel">
        <ListFilters of="overall" stages={stagesOf("overall") as OverallStage[]} search={search} onGo={go} />
        <Answer of={asked} part>
          {({ overalls }) => (
            <ListRows
              search={search}
              found={overalls}
              none={t("none", { year })}
              year={year}
              label={t("title")}
              onGo={go}
              head={
                <>
                  <th scope="col">{t("list.unit")}</th>
                  <th scope="col">{t("list.stage")}</th>
                  <th scope="col" className="number">
                    {t("list.budget")}
                  </th>
                  <th scope="col" className="number">
                    {t("list.total")}
                  </th>
                </>
              }
            >
              {(overalls.edges ?? [])
                .flatMap((edge) => edge?.node ?? [])
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row" className="name">
                      <Link to="/overalls/$overallId" params={{ overallId: row.id }}>
                        {row.unitName}
                      </Link>
                    </th>
                    <td>
                      <StageTag of="overall" stage={row.stage} /> <Deadline end={row.dueAt} />
                    </td>
                    <td className="number">
                      <Money value={row.budget} />
                    </td>
                    <td className="number">
                      <Points value={row.total} /> {row.grade && t(`grades.${row.grade}`)}
                    </td>
                  </tr>
                ))}
            </ListRows>
          )}
        </Answer>
      </section>
    </>
  );
}

/** Asks every department for its form of the year, until a day. */
function Open({ year, onMade }: { year: number; onMade: () => void }) {
  const { t } = useWords("overall");
  const [asking, setAsking] = useState(false);
  const [dueOn, setDueOn] = useState("");
  const [made, setMade] = useState<number | null>(null);
  const [, open] = useIntent(OpenOverallsDocument);
  return (
    <>
      <button type="button" className="button primary" onClick={() => setAsking(true)}>
        {t("open.name")}
      </button>
      <span role="status" className="soft">
        {made !== null && t("open.made", { count: made })}
      </span>
      {asking && (
        <FormDialog
          title={t("open.name")}
          confirm={t("open.name")}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { data, failure } = await open({ input: { year, dueOn } });
            if (failure) return failure;
            setMade(data.openOveralls);
            onMade();
            return null;
          }}
        >
          {(faults) => (
            <>
              <p>{t("open.about", { year })}</p>
              <Field label={t("open.dueOn")} path="dueOn" faults={faults} required>
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    className="input"
                    value={dueOn}
                    onChange={({ target }) => setDueOn(target.value)}
                  />
                )}
              </Field>
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}
