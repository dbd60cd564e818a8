import "./standards.css";
import { useParams } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useQuery } from "urql";
import { StandardPageDocument, type StandardPageQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { BatchLink } from "~/ui/BatchLink";
import { PageHeader } from "~/ui/PageHeader";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { BodyView } from "./BodyView";
import { bodyOf } from "./body";
import { Checked, EditionSteps, Publication } from "./Edition";
import { StatusTag } from "./StandardsPage";
import { WhatIf } from "./WhatIf";

const EditStandard = lazy(() =>
  import("./EditStandard").then((module) => ({ default: module.EditStandard })),
);

/** One edition of a standard: what it says, its way, and which batches it measures; a draft to change. */
export function StandardPage() {
  const { standardId } = useParams({ from: "/shell/standards/$standardId" });
  const asked = useQuery({
    query: StandardPageDocument,
    variables: { id: standardId },
    requestPolicy: "cache-and-network",
  });
  const reload = () => asked[1]({ requestPolicy: "network-only" });
  return (
    <Answer of={asked}>{(data) => <OneStandard key={data.standard.id} data={data} reload={reload} />}</Answer>
  );
}

function OneStandard({ data, reload }: { data: StandardPageQuery; reload: () => void }) {
  const { standard, inForce, batches } = data;
  const { t } = useWords("standards");
  const may = useMay();
  const [unsaved, setUnsaved] = useState(false);
  const current = inForce.edges?.some((edge) => edge?.node?.id === standard.id) ?? false;
  const users = batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const draft = standard.status === "DRAFT";
  const editable = standard.actions.some(({ action, enabled }) => action === "saveStandard" && enabled);
  return (
    <>
      <PageHeader
        title={standard.nameZh}
        about={
          <>
            {t(`kinds.${standard.kind}`)} · {t("editionOf", { edition: standard.edition })}{" "}
            <StatusTag status={standard.status} inForce={current} />
          </>
        }
        actions={<EditionSteps of={standard} unsaved={unsaved} />}
      />
      <div className="stack">
        <Publication of={standard} />
        <Facts standard={standard} users={users} />
        {draft && <Checked of={standard} />}
        {editable ? (
          <Suspense>
            <EditStandard standard={standard} onTyped={setUnsaved} reload={reload} />
          </Suspense>
        ) : (
          <BodyView body={bodyOf(standard.body)} />
        )}
        {standard.kind === "SCREENING_RULES" && may("whatIf") && (
          <WhatIf key={standard.version} standardID={standard.id} unsaved={unsaved} />
        )}
      </div>
    </>
  );
}

type Facts = {
  standard: StandardPageQuery["standard"];
  users: readonly { id: string; nameZh: string }[];
};

function Facts({ standard, users }: Facts) {
  const { t } = useWords("standards");
  const body = bodyOf(standard.body);
  const when = (at: string | null | undefined, by: string) =>
    at ? [minuteOf(at), by].filter(Boolean).join(" ") : "—";
  return (
    <section className="panel">
      <dl className="facts wide">
        <Fact name={t("code")}>
          <code>{standard.code}</code>
        </Fact>
        {standard.draftedBy && <Fact name={t("draftedBy")}>{standard.draftedBy}</Fact>}
        <Fact name={t("published")}>{when(standard.publishedAt, standard.publishedBy)}</Fact>
        {standard.retiredAt && (
          <Fact name={t("retired")}>{when(standard.retiredAt, standard.retireReason)}</Fact>
        )}
        <Fact name={t("basis")}>{body.basis ?? "—"}</Fact>
        {body.remark && <Fact name={t("remark")}>{body.remark}</Fact>}
        <Fact name={t("usedBy")}>
          {users.length === 0
            ? t("notUsed")
            : users.map(({ id, nameZh }, index) => (
                <span key={id}>
                  {index > 0 && t("and")}
                  <BatchLink id={id}>{nameZh}</BatchLink>
                </span>
              ))}
        </Fact>
        <Fact name={t("hashOf")}>
          <code>{standard.hash}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
