import "./standing.css";
import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useQuery } from "urql";
import { PayListsDocument, PayPageDocument, PreparePayDocument } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { type Step, StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { PayStatusTag } from "./PayStatusTag";
import { Yuan } from "./Yuan";

type Batch = { id: string; nameZh: string; actions: readonly Step[] };

/** 评审费: the pay lists of a batch, and the way to a new one. */
export function PayPage() {
  const { t } = useWords("standing");
  const { year, batch } = useSearch({ from: "/shell/pay" });
  const asked = useQuery({ query: PayPageDocument, variables: { year } });
  return (
    <Answer of={asked}>
      {({ batches }) => {
        const all = batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
        const chosen = all.find(({ id }) => id === batch) ?? all[0];
        return (
          <>
            <PageHeader title={t("pay.page")} about={t("pay.about")} />
            {chosen ? <Lists all={all} chosen={chosen} /> : <Empty>{t("pay.noBatch", { year })}</Empty>}
          </>
        );
      }}
    </Answer>
  );
}

function Lists({ all, chosen }: { all: readonly Batch[]; chosen: Batch }) {
  const { t } = useWords("standing");
  const navigate = useNavigate();
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, prepare] = useIntent(PreparePayDocument);
  const asked = useQuery({
    query: PayListsDocument,
    variables: { batchID: chosen.id },
    requestPolicy: "cache-and-network",
  });

  const make = async () => {
    const { data, failure } = await prepare({ input: { batchID: chosen.id } });
    setFailure(failure);
    if (data) void navigate({ to: "/pay/$payListId", params: { payListId: data.preparePay.id } });
  };

  return (
    <section className="panel">
      <div className="filters">
        <div className="field broad">
          <label className="field-label" htmlFor={id}>
            {t("pay.batch")}
          </label>
          <select
            id={id}
            className="input"
            value={chosen.id}
            onChange={(event) =>
              void navigate({ to: "/pay", search: (before) => ({ ...before, batch: event.target.value }) })
            }
          >
            {all.map((batch) => (
              <option key={batch.id} value={batch.id}>
                {batch.nameZh}
              </option>
            ))}
          </select>
        </div>
        <StepButton
          of={chosen.actions}
          step="preparePay"
          look="primary"
          busy={state.fetching}
          onClick={() => void make()}
        >
          {t("pay.prepare")}
        </StepButton>
      </div>
      <FaultNote failure={failure} />
      <Answer of={asked} part>
        {({ payLists }) =>
          payLists.length === 0 ? (
            <Empty>{t("pay.none")}</Empty>
          ) : (
            <Scroll label={t("pay.page")}>
              <table className="list" aria-label={t("pay.page")}>
                <thead>
                  <tr>
                    <th scope="col">{t("pay.list")}</th>
                    <th scope="col">{t("pay.status")}</th>
                    <th scope="col" className="number">
                      {t("pay.sheetCount")}
                    </th>
                    {["gross", "tax", "net"].map((key) => (
                      <th key={key} scope="col" className="number">
                        {t(`pay.${key}`)}
                      </th>
                    ))}
                    <th scope="col">{t("pay.people")}</th>
                  </tr>
                </thead>
                <tbody>
                  {payLists.map((list) => (
                    <tr key={list.id}>
                      <th scope="row">
                        <Link to="/pay/$payListId" params={{ payListId: list.id }}>
                          {t("pay.no", { no: list.no })}
                        </Link>
                      </th>
                      <td>
                        <PayStatusTag status={list.status} />
                      </td>
                      <td className="number">{list.sheetCount}</td>
                      {(["gross", "tax", "net"] as const).map((key) => (
                        <td key={key} className="number">
                          <Yuan value={list[key]} />
                        </td>
                      ))}
                      <td>
                        {t("pay.preparedBy", { name: list.preparedBy, day: dayOf(list.createdAt) })}
                        {list.approvedBy && t("pay.approvedBy", { name: list.approvedBy })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Answer>
    </section>
  );
}
