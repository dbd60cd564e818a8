import "./experts.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  ConflictsPageDocument,
  type ConflictsPageQuery,
  RecusalPageDocument,
  RecuseConflictDocument,
  VoidConflictDocument,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StageTag } from "~/ui/StageTag";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Hits } from "./Hits";

type Conflict = ConflictsPageQuery["recusalConflicts"][number];

/** 回避复查: seats of reviews under way against which something stands by now. */
export function ConflictsPage() {
  const { t } = useWords("experts");
  const asked = useQuery({ query: ConflictsPageDocument, requestPolicy: "network-only" });
  const reload = () => asked[1]({ requestPolicy: "network-only" });
  return (
    <>
      <PageHeader title={t("conflicts.title")} about={t("conflicts.about")} />
      <Answer of={asked} part>
        {({ recusalConflicts }) =>
          recusalConflicts.length === 0 ? (
            <Empty>{t("conflicts.none")}</Empty>
          ) : (
            <div className="stack">
              {recusalConflicts.map((each) => (
                <OneConflict key={each.sheet.id} conflict={each} reload={reload} />
              ))}
            </div>
          )
        }
      </Answer>
    </>
  );
}

function OneConflict({ conflict, reload }: { conflict: Conflict; reload: () => void }) {
  const { t } = useWords("experts");
  const { sheet, hits } = conflict;
  const { id, version, expert, declaration } = sheet;
  const [asking, ask] = useState<"voidSheet" | "recuseSheet" | null>(null);
  const [, voided] = useIntent(VoidConflictDocument);
  const [, recuse] = useIntent(RecuseConflictDocument);
  const take = async (reason: string) => {
    const { failure } = await (asking === "voidSheet" ? voided : recuse)({ input: { id, version, reason } });
    if (!failure) reload();
    return failure;
  };
  if (!expert || !declaration) return null; // not for this viewer's eyes
  return (
    <section className="panel conflict" aria-labelledby={id}>
      <div className="head-line">
        <h2 id={id}>
          <Link to="/declarations/$declarationId/recusal" params={{ declarationId: declaration.id }}>
            {sheet.projectName}
          </Link>
        </h2>
        <div className="actions">
          <StepButton of={sheet.actions} step="recuseSheet" onClick={() => ask("recuseSheet")}>
            {t("conflicts.recuse")}
          </StepButton>
          <StepButton of={sheet.actions} step="voidSheet" look="danger" onClick={() => ask("voidSheet")}>
            {t("conflicts.void")}
          </StepButton>
        </div>
      </div>
      <p>
        {sheet.unitName} · {sheet.label}{" "}
        <Link to="/experts/$expertId" params={{ expertId: expert.id }}>
          {expert.nameZh}（{expert.code}）
        </Link>{" "}
        <StageTag of="sheet" stage={sheet.status} />
      </p>
      <Hits of={hits} declarationID={declaration.id} expertID={expert.id} reload={reload} />
      {asking && (
        <ReasonDialog
          title={t(asking === "voidSheet" ? "conflicts.void" : "conflicts.recuse")}
          label={t("reason")}
          atLeast={5}
          danger
          confirm={t(asking === "voidSheet" ? "conflicts.void" : "conflicts.recuse")}
          onConfirm={take}
          onClose={() => ask(null)}
        >
          {t(asking === "voidSheet" ? "conflicts.voidText" : "conflicts.recuseText")}
        </ReasonDialog>
      )}
    </section>
  );
}

/** 回避核查 of one project: what the rules have against whom in the library. */
export function RecusalPage() {
  const { t } = useWords("experts");
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId/recusal" });
  const asked = useQuery({
    query: RecusalPageDocument,
    variables: { id: declarationId },
    requestPolicy: "network-only",
  });
  const reload = () => asked[1]({ requestPolicy: "network-only" });
  return (
    <Answer of={asked}>
      {({ declaration, panelPool }) => {
        const tied = panelPool.filter(({ hits }) => hits.length > 0);
        return (
          <>
            <PageHeader
              title={t("recusal.title")}
              about={`${declaration.nameZh} · ${declaration.unit.nameZh} · ${declaration.code}`}
            />
            <section className="panel recusal">
              <p className="soft">{t("recusal.about", { tied: tied.length, all: panelPool.length })}</p>
              {tied.length === 0 && <Empty>{t("recusal.none")}</Empty>}
              {tied.map(({ expert, hits }) => (
                <article key={expert.id} className="tied">
                  <h2>
                    <Link to="/experts/$expertId" params={{ expertId: expert.id }}>
                      {expert.nameZh}
                    </Link>{" "}
                    <small className="soft">
                      {expert.code} · {expert.employerZh}
                    </small>
                  </h2>
                  <Hits of={hits} declarationID={declaration.id} expertID={expert.id} reload={reload} />
                </article>
              ))}
            </section>
          </>
        );
      }}
    </Answer>
  );
}
