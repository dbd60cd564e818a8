import "./disclosure.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  DisclosurePageDocument,
  type DisclosurePageQuery,
  PublishTargetsDocument,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { DisclosureRow } from "./DisclosureRow";

/** What is decided about projects and not yet said: kept back with a reason, or public again. */
export type Decided = { withheld: Record<string, string>; released: string[] };

const undecided: Decided = { withheld: {}, released: [] };
const touched = ["Disclosure", "Declaration"];

/** 信息公开: which of a batch's approved projects the public reads. */
export function DisclosurePage() {
  const { batchId } = useParams({ from: "/shell/batches/$batchId/disclosure" });
  const search = useSearch({ from: "/shell/batches/$batchId/disclosure" });
  const asked = useQuery({
    query: DisclosurePageDocument,
    variables: { id: batchId, first: pageSize, after: search.after },
    requestPolicy: "cache-and-network",
  });
  return <Answer of={asked}>{(data) => <Approved {...data} />}</Answer>;
}

function Approved({ batch, declarations }: DisclosurePageQuery) {
  const { t } = useWords("disclosure");
  const search = useSearch({ from: "/shell/batches/$batchId/disclosure" });
  const go = usePlaces();
  const [decided, decide] = useState(undecided);
  const [asking, ask] = useState(false);
  const [said, say] = useState("");
  const [, publish] = useIntent(PublishTargetsDocument, touched);
  const rows = declarations.edges?.flatMap((edge) => edge?.node ?? []) ?? [];

  const send = async () => {
    const withheld = Object.entries(decided.withheld).map(([declarationID, reason]) => ({
      declarationID,
      reason,
    }));
    const { data, failure } = await publish({
      input: { batchID: batch.id, withheld, released: decided.released },
    });
    if (data) {
      say(t("office.done", { count: data.publishTargets }));
      decide(undecided);
    }
    return failure;
  };

  return (
    <>
      <PageHeader
        title={t("office.title")}
        about={
          <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
            {batch.nameZh}
          </Link>
        }
        actions={
          <>
            <a className="button" href="/public" target="_blank" rel="noreferrer">
              {t("office.look")}
            </a>
            {rows.length > 0 && (
              <button type="button" className="button primary" onClick={() => ask(true)}>
                {t("office.publish")}
              </button>
            )}
          </>
        }
      />
      <p role="status">{said}</p>
      <section className="panel">
        {rows.length === 0 ? (
          <Empty>{t("office.none")}</Empty>
        ) : (
          <>
            <Scroll label={t("office.title")}>
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">{t("project")}</th>
                    <th scope="col" className="number">
                      {t("office.amount")}
                    </th>
                    <th scope="col">{t("kinds.TARGETS")}</th>
                    <th scope="col">{t("office.after")}</th>
                    <th scope="col">{t("office.act")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <DisclosureRow key={row.id} row={row} decided={decided} decide={decide} />
                  ))}
                </tbody>
              </table>
            </Scroll>
            <Pager
              total={declarations.totalCount}
              page={search.page ?? 1}
              size={pageSize}
              more={declarations.pageInfo.hasNextPage}
              onGo={(where) => go(where, search, declarations)}
            />
          </>
        )}
      </section>
      {asking && (
        <ConfirmDialog
          title={t("office.publish")}
          confirm={t("office.publish")}
          onConfirm={send}
          onClose={() => ask(false)}
        >
          {t("office.text", { count: Object.keys(decided.withheld).length })}
        </ConfirmDialog>
      )}
    </>
  );
}
