import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { WhatIfBatchesDocument, WhatIfDocument, type WhatIfQuery } from "~/generated/graphql";
import { format, subtract } from "~/lib/money";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { percent } from "./FormViews";
import { Part, Table } from "./Part";

/** 影响试算: what these rules would have made of a batch that was screened already. */
export function WhatIf({ standardID, unsaved }: { standardID: string; unsaved: boolean }) {
  const { t } = useWords("standards");
  const [{ data }] = useQuery({ query: WhatIfBatchesDocument });
  const [batchID, choose] = useState("");
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <Part title={t("whatIf.title")}>
      <p className="soft">{t("whatIf.about")}</p>
      <div className="narrow-field">
        <Field label={t("whatIf.batch")} path="batchID">
          {(control) => (
            <select
              {...control}
              className="input"
              value={batchID}
              onChange={(event) => choose(event.target.value)}
            >
              <option value="">{t("choose")}</option>
              {batches.map(({ id, nameZh }) => (
                <option key={id} value={id}>
                  {nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {unsaved && <p className="soft">{t("whatIf.unsaved")}</p>}
      {batchID && <Measured standardID={standardID} batchID={batchID} />}
    </Part>
  );
}

function Measured(ids: { standardID: string; batchID: string }) {
  const asked = useQuery({ query: WhatIfDocument, variables: ids, requestPolicy: "cache-and-network" });
  return (
    <Answer of={asked} part>
      {({ whatIf }) => <Shown of={whatIf} />}
    </Answer>
  );
}

function Shown({ of }: { of: WhatIfQuery["whatIf"] }) {
  const { t } = useWords("standards", "ui");
  const { before, after } = of.reviewed;
  const moved = after === before ? "same" : after < before ? "fewer" : "more";
  const money = (amount: string) => t("rules.money", { amount: format(amount, 2) });
  const shift = (was: string, is: string) => {
    const by = subtract(is, was) ?? "0";
    return by.startsWith("-") ? format(by, 2) : `+${format(by, 2)}`;
  };
  return (
    <>
      <p role="status" className="what-if">
        <b>{t(`whatIf.${moved}`, { count: Math.abs(after - before), share: percent(of.share) })}</b>{" "}
        <span className="soft">
          {t("whatIf.judged", { batch: of.batch.nameZh, count: of.judged, amount: format(of.amount, 2) })}
        </span>
      </p>
      <Table
        name={t("whatIf.outcomes")}
        rows={of.outcomes}
        keyOf={({ outcome }) => outcome ?? ""}
        columns={[
          { title: t("rules.outcome"), cell: ({ outcome }) => t(`ui:outcomes.${outcome}`) },
          { title: t("whatIf.before"), number: true, cell: (row) => row.before },
          { title: t("whatIf.after"), number: true, cell: (row) => row.after },
          { title: t("whatIf.amountBefore"), number: true, cell: (row) => format(row.amountBefore, 2) },
          { title: t("whatIf.amountAfter"), number: true, cell: (row) => format(row.amountAfter, 2) },
          { title: t("whatIf.shift"), number: true, cell: (row) => shift(row.amountBefore, row.amountAfter) },
        ]}
      />
      <h3>{t("whatIf.changed", { count: of.changedCount })}</h3>
      {of.changedCount > of.changed.length && (
        <p className="soft">{t("whatIf.shown", { count: of.changed.length })}</p>
      )}
      {of.changed.length > 0 && (
        <Table
          name={t("whatIf.list")}
          rows={of.changed}
          keyOf={({ declaration }) => declaration.id}
          columns={[
            {
              title: t("whatIf.project"),
              cell: ({ declaration: { id, nameZh } }) => (
                <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
                  {nameZh}
                </Link>
              ),
            },
            { title: t("whatIf.unit"), cell: ({ declaration: { unit } }) => unit.shortNameZh },
            {
              title: t("whatIf.amount"),
              number: true,
              cell: ({ declaration: { amount } }) => (amount ? money(amount) : "—"),
            },
            {
              title: t("whatIf.way"),
              cell: (row) => (
                <>
                  {t(`ui:outcomes.${row.before}`)} → <b>{t(`ui:outcomes.${row.after}`)}</b>
                </>
              ),
            },
            { title: t("whatIf.because"), cell: ({ rule, why }) => t("whatIf.by", { rule, why }) },
          ]}
        />
      )}
    </>
  );
}
