import "~/ui/list.css";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  CancelPrintDocument,
  PrintPlacesDocument,
  PrintRun_RunFragmentDoc,
  PrintRunsDocument,
  StartPrintDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { forms } from "./forms";

/** How often the progress is asked for while something is printed. */
const beat = 2_000;

/** 批量打印: the forms of a batch into one archive, made by a job whose progress stands here. */
export function PrintsPage() {
  const { t } = useWords("prints");
  const asked = useQuery({ query: PrintRunsDocument, requestPolicy: "cache-and-network" });
  const [{ data }, ask] = asked;
  const going = (data?.printRuns ?? []).some((run) =>
    ["WAITING", "RUNNING"].includes(unmask(PrintRun_RunFragmentDoc, run).status),
  );
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => ask({ requestPolicy: "network-only" }), beat);
    return () => clearInterval(timer);
  }, [going, ask]);
  const renew = () => ask({ requestPolicy: "network-only" });
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} />
      <div className="stack">
        <StartPrint onStarted={renew} />
        <section className="panel" aria-labelledby="runs">
          <h2 id="runs">{t("runs.title")}</h2>
          <Answer of={asked} part>
            {({ printRuns }) =>
              printRuns.length === 0 ? (
                <Empty>{t("runs.none")}</Empty>
              ) : (
                <ul className="stack print-runs">
                  {printRuns.map((run) => (
                    <Run key={unmask(PrintRun_RunFragmentDoc, run).id} run={run} onDone={renew} />
                  ))}
                </ul>
              )
            }
          </Answer>
        </section>
      </div>
    </>
  );
}

function StartPrint({ onStarted }: { onStarted: () => void }) {
  const { t } = useWords("prints", "ui");
  const [{ data }] = useQuery({ query: PrintPlacesDocument });
  const [form, setForm] = useState<string>("declarations");
  const [chosen, setBatch] = useState<string | undefined>();
  const [section, setSection] = useState<string | undefined>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [starting, start] = useIntent(StartPrintDocument);
  const batches = data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const batch = chosen ?? batches[0]?.id;
  const name = (of: string) => t(`ui:prints.forms.${of}`);
  return (
    <section className="panel" aria-labelledby="start">
      <h2 id="start">{t("start.title")}</h2>
      <div className="filters">
        <Choose
          label={t("start.form")}
          all={t("start.choose")}
          value={form}
          choices={forms.map((value) => ({ value, label: name(value) }))}
          onChange={(value) => setForm(value ?? "declarations")}
        />
        <Choose
          label={t("start.batch")}
          all={t("start.choose")}
          value={batch}
          choices={batches.map(({ id, nameZh }) => ({ value: id, label: nameZh }))}
          onChange={setBatch}
        />
        <Choose
          label={t("start.section")}
          all={t("start.all")}
          value={section}
          choices={(data?.sections ?? []).map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
          onChange={setSection}
        />
        <button
          type="button"
          className="button primary"
          disabled={!batch || starting.fetching}
          onClick={async () => {
            if (!batch) return;
            const { failure } = await start({ input: { form, batchID: batch, sectionCode: section } });
            setFailure(failure);
            onStarted();
          }}
        >
          {t("start.name")}
        </button>
      </div>
      <FaultNote failure={failure} />
    </section>
  );
}

function Run({
  run: masked,
  onDone,
}: {
  run: FragmentType<typeof PrintRun_RunFragmentDoc>;
  onDone: () => void;
}) {
  const { t } = useWords("prints");
  const run = unmask(PrintRun_RunFragmentDoc, masked);
  const transfer = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, cancel] = useIntent(CancelPrintDocument);
  const { id, version, title, total, done, leftOut, status, reason, createdAt, keptUntil, actions } = run;
  return (
    <li aria-label={title}>
      <p>
        <strong>{title}</strong> <span className="tag plain">{t(`runs.statuses.${status}`)}</span>{" "}
        <span className="soft">{minuteOf(createdAt)}</span>
      </p>
      <progress max={total} value={done + leftOut} aria-label={t("runs.progress", { title })} />
      <p role="status" className="soft">
        {t("runs.done", { done, total })}
        {leftOut > 0 && t("runs.leftOut", { count: leftOut })}
        {reason && t("ui:marks.then") + reason}
        {status === "DONE" && keptUntil && t("runs.kept", { until: minuteOf(keptUntil) })}
      </p>
      <div className="actions">
        <StepButton
          of={actions}
          step="cancelPrint"
          onClick={async () => {
            const { failure } = await cancel({ input: { id, version } });
            setFailure(failure);
            onDone();
          }}
        >
          {t("runs.cancel")}
        </StepButton>
        <StepButton
          of={actions}
          step="fetchPrint"
          look="primary"
          onClick={async () => setFailure(await transfer.save(`/prints/${id}.zip`, `${title}.zip`))}
        >
          {t("runs.fetch")}
        </StepButton>
      </div>
      <FaultNote failure={failure} />
    </li>
  );
}
