import "./standards.css";
import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { PreviewScreeningDocument, type ScreeningFacts } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { FactsForm } from "./FactsForm";
import { Verdict } from "./Verdict";

/** 筛选试算: what the rules in force would decide on a typed project. Nothing is saved. */
export function ScreeningPage() {
  const { t } = useWords("standards");
  const { year } = useSearch({ from: "/shell" });
  const [asked, setAsked] = useState<ScreeningFacts | null>(null);
  const variables = useMemo(() => ({ facts: asked ?? blank }), [asked]);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewScreeningDocument,
    variables,
    pause: asked === null,
    requestPolicy: "network-only",
  });
  const failure = asked === null || fetching ? null : failureOf(error);
  return (
    <>
      <PageHeader title={t("dryRun.title")} about={t("dryRun.about")} />
      <div className="dry-run">
        <FactsForm year={year} failure={failure} busy={fetching} onAsk={setAsked} />
        <section className="panel" aria-labelledby="verdict" aria-busy={fetching}>
          <h2 id="verdict">{t("dryRun.verdict")}</h2>
          {data && !failure ? (
            <Verdict of={data.previewScreening} />
          ) : (
            <Empty>{t(failure ? "dryRun.refused" : "dryRun.none")}</Empty>
          )}
        </section>
      </div>
    </>
  );
}

/** Never sent: the query waits until a project is typed. */
const blank: ScreeningFacts = { budgetYear: 0, projectKind: "", nature: "", amount: "0" };
