import "./review.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ReviewGuideDocument, ReviewPageDocument, type ReviewPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Deadline } from "~/ui/Deadline";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { PastResult } from "~/ui/PastResult";
import { StageTag } from "~/ui/StageTag";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Decision } from "./Decision";
import { ExemptForm } from "./ExemptForm";
import { type Remark, ReturnPanel } from "./ReturnPanel";
import { ReviewedForm } from "./ReviewedForm";
import { Screening } from "./Screening";
import { useNeighbours } from "./useNeighbours";

type Declaration = ReviewPageQuery["declaration"];

/** One project of the queue: its form at the left, what is to be decided at the right. */
export function ReviewPage() {
  const { declarationId: id } = useParams({ from: "/shell/review/$declarationId" });
  const asked = useQuery({
    query: ReviewPageDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ declaration }) => (
        <ReviewDesk
          key={declaration.id}
          declaration={declaration}
          reload={() => ask({ requestPolicy: "network-only" })}
        />
      )}
    </Answer>
  );
}

function ReviewDesk({ declaration, reload }: { declaration: Declaration; reload: () => void }) {
  const { t } = useWords("review");
  const [{ data }] = useQuery({
    query: ReviewGuideDocument,
    variables: { batchID: declaration.batch.id, class: declaration.expFuncCode },
  });
  const [said, say] = useState("");
  const [returning, setReturning] = useState(false);
  const [remarks, setRemarks] = useState<Remark[]>([]);
  const { previous, next } = useNeighbours(declaration.id);
  const guide = data?.formGuide;
  const mayReturn = declaration.actions.some(
    ({ action, enabled }) => action === "returnDeclaration" && enabled,
  );

  const done = (words: string) => {
    say(words);
    setReturning(false);
    setRemarks([]);
    reload();
  };
  const pick = (path: string) => {
    setReturning(true);
    setRemarks((before) =>
      before.some((remark) => remark.path === path) ? before : [...before, { path, text: "" }],
    );
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-remark="${CSS.escape(path)}"]`)?.focus(),
    );
  };

  return (
    <>
      <PageHeader
        title={declaration.nameZh}
        about={`${declaration.code} · ${declaration.unit.nameZh} · ${declaration.section.nameZh}`}
        actions={
          <>
            <Neighbour to={previous?.id} label={t("previous")} keys="K" />
            <Neighbour to={next?.id} label={t("next")} keys="J" />
          </>
        }
      />
      <Facts declaration={declaration} />
      <PastResult of={declaration.project} before={declaration.budgetYear} />
      <p role="status" className={said ? "review-said" : undefined}>
        {said}
      </p>
      <div className="review-desk">
        <div className="review-left">
          <Screening declaration={declaration} onDone={done} />
          <ReviewedForm
            declaration={declaration}
            names={guide && { ...guide, functionalClasses: data.functionalClasses }}
            kinds={guide?.attachmentKinds}
            onPick={mayReturn ? pick : undefined}
          />
        </div>
        <aside className="panel review-right" aria-label={t("aside")}>
          {!guide && <Loading />}
          {guide && declaration.stage === "EXEMPTED" && (
            <ExemptForm declaration={declaration} onDone={done} reload={reload} />
          )}
          {guide && declaration.stage !== "EXEMPTED" && (
            <>
              <div hidden={returning}>
                <Decision
                  declaration={declaration}
                  guide={guide}
                  onReturn={() => setReturning(true)}
                  onDone={done}
                  reload={reload}
                />
              </div>
              {returning && (
                <ReturnPanel
                  declaration={declaration}
                  rounds={declaration.batch.maxReturnRounds}
                  reasons={guide.returnReasons}
                  remarks={remarks}
                  onRemarks={setRemarks}
                  onReturned={() => done(t("return.done"))}
                  onClose={() => setReturning(false)}
                  reload={reload}
                />
              )}
            </>
          )}
        </aside>
      </div>
    </>
  );
}

function Neighbour({ to, label, keys }: { to: string | undefined; label: string; keys: string }) {
  if (!to) return null;
  return (
    <Link
      to="/review/$declarationId"
      params={{ declarationId: to }}
      className="button"
      aria-keyshortcuts={keys.toLowerCase()}
    >
      {label} <kbd>{keys}</kbd>
    </Link>
  );
}

/** Where it stands, and what waits for a second person. */
function Facts({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("review");
  const open = (declaration.consents ?? []).filter(({ decision }) => decision === "WAITING");
  return (
    <div className="review-facts-line">
      <StageTag of="declaration" stage={declaration.stage} />
      <Deadline end={declaration.dueAt} />
      <span>
        {t("facts.amount")} <Money value={declaration.amount} unit />
      </span>
      <span>{t("facts.revision", { revision: declaration.revision })}</span>
      {declaration.returnRounds > 0 && (
        <span>
          {t("facts.returned", { used: declaration.returnRounds, most: declaration.batch.maxReturnRounds })}
        </span>
      )}
      {open.map(({ id, act, askedByName, reason }) => (
        <p key={id} className="review-waiting">
          {t(`waiting.${act}`, { who: askedByName, reason })}
        </p>
      ))}
    </div>
  );
}
