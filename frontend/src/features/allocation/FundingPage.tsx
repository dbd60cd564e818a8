import "./allocation.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { FundingPageDocument, type FundingPageQuery, FundingSumFragmentDoc } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { CeilingDialog } from "./CeilingDialog";
import { CeilingSlide } from "./CeilingSlide";
import { ClassTable } from "./ClassTable";
import { FundingTable } from "./FundingTable";
import { SectionTable } from "./SectionTable";
import { ShowTabs } from "./ShowTabs";
import { SumTiles } from "./SumTiles";

const size = 50;

/** 资金安排: who is funded under the ceiling, who waits, and why; another ceiling is tried by sliding. */
export function FundingPage() {
  const { batchId } = useParams({ from: "/shell/batches/$batchId/funding" });
  const { ceiling, strict, show, section, page = 1 } = useSearch({ from: "/shell/batches/$batchId/funding" });
  const asked = useQuery({
    query: FundingPageDocument,
    variables: { batchID: batchId, ceiling, strict, show, section, first: size, skip: (page - 1) * size },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ funding }) => <Plan funding={funding} renew={() => ask({ requestPolicy: "network-only" })} />}
    </Answer>
  );
}

type Props = { funding: FundingPageQuery["funding"]; renew: () => void };

function Plan({ funding, renew }: Props) {
  const { t } = useWords("allocation");
  const navigate = useNavigate({ from: "/batches/$batchId/funding" });
  const { section, page = 1 } = useSearch({ from: "/shell/batches/$batchId/funding" });
  const [setting, set] = useState(false);
  const { batch, lines } = funding;
  const whole = unmask(FundingSumFragmentDoc, funding.whole);
  const mayMark = batch.actions.some(({ action, enabled }) => action === "markFunding" && enabled);
  const go = (where: "first" | "back" | "next") => {
    const to = { first: 1, back: page - 1, next: page + 1 }[where];
    void navigate({ search: (before) => ({ ...before, page: to > 1 ? to : undefined }) });
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        about={t("about", { name: batch.nameZh })}
        actions={
          <>
            <StepButton of={batch.actions} step="setCeilings" look="primary" onClick={() => set(true)}>
              {t("set.title")}
            </StepButton>
            <Link to="/batches/$batchId" params={{ batchId: batch.id }} className="button">
              {t("back")}
            </Link>
          </>
        }
      />
      <CeilingSlide own={batch.ceiling} asked={whole?.asked} strict={funding.strict} />
      {funding.ceiling ? (
        <>
          {whole && <SumTiles sum={whole} left={funding.left} />}
          {funding.classes.length > 0 && <ClassTable classes={funding.classes} />}
          <SectionTable sections={funding.sections} chosen={section} />
        </>
      ) : (
        <p className="soft panel">{t("noCeiling")}</p>
      )}
      <ShowTabs />
      {lines.total === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <section className="panel">
          <FundingTable lines={lines.rows} mayMark={mayMark} renew={renew} />
          <Pager total={lines.total} page={page} size={size} more={page * size < lines.total} onGo={go} />
        </section>
      )}
      {setting && (
        <CeilingDialog batch={batch} sections={funding.sections} onClose={() => set(false)} onDone={renew} />
      )}
    </>
  );
}
