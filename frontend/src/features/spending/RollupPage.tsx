import "~/ui/list.css";
import "./spending.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  ApproveRollupDocument,
  ConfirmRollupDocument,
  ReturnRollupDocument,
  RollupFaultFragmentDoc,
  RollupPageDocument,
  SignRollupDocument,
} from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import type { Fault } from "~/lib/fault";
import { Confirmed, Reasoned } from "~/ui/Acts";
import { FormFiles } from "~/ui/FormFiles";
import { FormHead } from "~/ui/FormHead";
import { type Acting, FormPage } from "~/ui/FormPage";
import { useFaultWords } from "~/ui/faultWords";
import { Steps } from "~/ui/Steps";
import { useWords } from "~/ui/useWords";
import { Rolled } from "./Rolled";
import { RollupEditor } from "./RollupEditor";
import type { Rollup } from "./rollup";

/** 自评汇总表: named and explained by the clerk, signed, and confirmed with the figures of its day. */
export function RollupPage() {
  const { rollupId: id } = useParams({ from: "/shell/self-evaluations/rollups/$rollupId" });
  const asked = useQuery({ query: RollupPageDocument, variables: { id }, requestPolicy: "network-only" });
  return (
    <FormPage of={asked}>
      {({ rollup }, acting) => (
        <One key={`${id} ${rollup.stage} ${rollup.rolledAt}`} rollup={rollup} {...acting} />
      )}
    </FormPage>
  );
}

type Props = { rollup: Rollup } & Acting;

function One({ rollup, said, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const head = (buttons: ReactNode) => (
    <Head rollup={rollup} said={said}>
      {buttons}
    </Head>
  );
  const on = { words: "spending", row: rollup, onDone };
  const offers = (step: string) => rollup.actions.some(({ action, enabled }) => action === step && enabled);
  return (
    <div className="spending">
      {offers("saveRollup") ? (
        <RollupEditor rollup={rollup} head={head} onDone={onDone} refresh={refresh} />
      ) : (
        <>
          {head(
            <>
              <Confirmed {...on} step="signRollup" document={SignRollupDocument} />
              <Confirmed {...on} step="approveRollup" document={ApproveRollupDocument} />
              <Confirmed {...on} step="confirmRollup" document={ConfirmRollupDocument} />
              <Reasoned {...on} step="returnRollup" document={ReturnRollupDocument} />
            </>,
          )}
          <Changed faults={unmask(RollupFaultFragmentDoc, rollup.faults)} />
          <section className="panel" aria-labelledby="rollup-goal">
            <h2 id="rollup-goal">{t("rollups.completion")}</h2>
            <p className="typed">{rollup.completion || "—"}</p>
          </section>
        </>
      )}
      <Rolled figures={rollup.figures} />
      <Steps words="spending" steps={rollup.history} />
      {rollup.hash && (
        <p className="soft">
          SHA-256 <code className="spending-hash">{rollup.hash}</code>
        </p>
      )}
    </div>
  );
}

function Head({ rollup, said, children }: { rollup: Rollup; said: string; children: ReactNode }) {
  const { t } = useWords("spending");
  const { id, year, nameZh, unitName, madeBy, rolledAt, figures } = rollup;
  return (
    <>
      <FormHead
        of="rollup"
        row={rollup}
        title={nameZh || t("rollups.one")}
        about={`${t("rollups.of", { year })} · ${unitName}`}
        said={said}
        actions={
          <>
            {children}
            <Link to="/self-evaluations/rollups" className="button">
              {t("rollups.back")}
            </Link>
            <FormFiles of="rollups" id={id} whose={nameZh} />
          </>
        }
      />
      <p className="soft">
        {t("rollup.scope", { scope: figures.scope })}
        {figures.waiting > 0 && t("rollup.waiting", { count: figures.waiting })}{" "}
        {t("rollups.made", { name: madeBy, at: minuteOf(rolledAt) })}
      </p>
    </>
  );
}

/** What became of the self-evaluations since, so that it cannot go on. */
function Changed({ faults }: { faults: readonly Fault[] }) {
  const { t } = useWords("spending");
  const words = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="rollup-changed">
      <h2 id="rollup-changed">{t("rollups.changed")}</h2>
      <ul className="spending-alarms">
        {faults.map((fault) => (
          <li key={fault.path}>{words(fault)}</li>
        ))}
      </ul>
    </section>
  );
}
