import "./quality.css";
import "~/ui/list.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { QualityBatchesDocument, QualityPageDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { AgreementTable } from "./AgreementTable";
import { BatchChoice } from "./BatchChoice";
import { ExpertTable } from "./ExpertTable";
import { Methods } from "./Methods";
import { PanelTable } from "./PanelTable";
import { ProjectTable } from "./ProjectTable";
import { Summary } from "./Summary";

/** 评审质量: how the experts of a batch judged, beside the raw scores. */
export function QualityPage() {
  const { t } = useWords("quality");
  const { year, batch } = useSearch({ from: "/shell/quality" });
  const asked = useQuery({ query: QualityBatchesDocument, variables: { year } });
  return (
    <Answer of={asked}>
      {({ batches }) => {
        const all = batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
        const chosen = all.find(({ id }) => id === batch) ?? all[0];
        return (
          <>
            <PageHeader title={t("title")} about={t("about")} />
            {chosen ? (
              <>
                <BatchChoice all={all} chosen={chosen.id} />
                <Quality batchID={chosen.id} />
              </>
            ) : (
              <Empty>{t("noBatch", { year })}</Empty>
            )}
          </>
        );
      }}
    </Answer>
  );
}

const size = 20;

function Quality({ batchID }: { batchID: string }) {
  const { t } = useWords("quality");
  const { page = 1 } = useSearch({ from: "/shell/quality" });
  const navigate = useNavigate({ from: "/quality" });
  const asked = useQuery({
    query: QualityPageDocument,
    variables: { batchID, first: size, skip: (page - 1) * size },
    requestPolicy: "cache-and-network",
  });
  const go = (where: "first" | "back" | "next") => {
    const to = { first: 1, back: page - 1, next: page + 1 }[where];
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  };
  return (
    <Answer of={asked}>
      {({ reviewQuality: quality }) =>
        quality.sheetCount === 0 ? (
          <Empty>{t("none")}</Empty>
        ) : (
          <div className="stack">
            <Summary batchID={batchID} quality={quality} />
            <AgreementTable batchID={batchID} agreement={quality.agreement} />
            <ExpertTable batchID={batchID} experts={quality.experts} groups={quality.groupCount} />
            <PanelTable batchID={batchID} panels={quality.panels} small={quality.smallPanels} />
            <section className="panel">
              <h2>{t("projects.title")}</h2>
              <ProjectTable batchID={batchID} projects={quality.projects} />
              <Pager
                total={quality.projectCount}
                page={page}
                size={size}
                more={page * size < quality.projectCount}
                onGo={go}
              />
            </section>
            <Methods />
          </div>
        )
      }
    </Answer>
  );
}
