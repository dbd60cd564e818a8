import { useState } from "react";
import { useQuery } from "urql";
import {
  DecideMotionDocument,
  type Round_DeclarationFragment,
  RoundGuideDocument,
  SecondMotionDocument,
  type SittingFragment,
  VoteMotionDocument,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { format } from "~/lib/money";
import { FaultNote } from "~/ui/FaultNote";
import { nameOf } from "~/ui/form/form";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { MoveForm } from "./MoveForm";

type Props = { sitting: SittingFragment; declaration: Round_DeclarationFragment };
type Motion = SittingFragment["motions"][number];

/** 动议与表决: what members ask the meeting to adopt, and how it went. */
export function Motions({ sitting, declaration }: Props) {
  const { t } = useWords("meeting");
  const { motions, actions } = sitting;
  const moves = actions.some(({ action }) => action === "moveMotion");
  const [moving, move] = useState(false);
  return (
    <section className="panel" aria-labelledby="motions">
      <h2 id="motions">{t("move.title", { count: motions.length })}</h2>
      {motions.length === 0 && <p className="soft">{t("move.none")}</p>}
      <ol className="meeting-motions">
        {motions.map((motion) => (
          <MotionRow key={motion.id} motion={motion} declaration={declaration} />
        ))}
      </ol>
      {moves && !moving && (
        <StepButton of={actions} step="moveMotion" onClick={() => move(true)}>
          {t("move.do")}
        </StepButton>
      )}
      {moving && <MoveForm sitting={sitting} declaration={declaration} onDone={() => move(false)} />}
    </section>
  );
}

const looks = { MOVED: "tag plain", VOTING: "tag waiting", CARRIED: "tag good", LOST: "tag bad" } as const;

function MotionRow({ motion, declaration }: { motion: Motion; declaration: Round_DeclarationFragment }) {
  const { t } = useWords("meeting");
  const what = useMoved(motion, declaration);
  const { no, reason, movedBy, secondedBy, status, cast, ballots, mine } = motion;
  return (
    <li data-status={status} aria-label={t("move.no", { no })}>
      <p>
        <b>{what}</b> <span className={looks[status]}>{t(`move.status.${status}`)}</span>
      </p>
      <p className="soft">
        {t("move.by", { by: movedBy })}
        {secondedBy && t("move.seconded", { by: secondedBy })}
        {t("move.because", { reason })}
      </p>
      {status === "VOTING" && (
        <p role="status">
          {t("move.cast", { count: cast })}
          {mine && t("move.mine", { ballot: t(`move.ballot.${mine}`) })}
        </p>
      )}
      {motion.of != null && (
        <p>
          {t("move.result", {
            of: motion.of,
            for: motion.for ?? 0,
            against: motion.against ?? 0,
            abstained: motion.abstained ?? 0,
          })}
        </p>
      )}
      {ballots?.map(({ label, ballot, reason: why }) => (
        <p key={label} className="soft meeting-ballot">
          {t("move.voted", { label, ballot: t(`move.ballot.${ballot}`) })}
          {why && t("move.because", { reason: why })}
        </p>
      ))}
      <Steps motion={motion} />
    </li>
  );
}

/** What a motion asks for, in words. */
function useMoved(motion: Motion, { form, batch }: Round_DeclarationFragment): string {
  const { t } = useWords("meeting", "scoring");
  const [{ data }] = useQuery({ query: RoundGuideDocument, variables: { batchID: batch.id } });
  const { kind, score, opinion, amount, priority, lineCut } = motion;
  const values = {
    OPINION: opinion ? t(`scoring:opinions.${opinion}`) : "",
    SCORE: score ? format(score, 2) : "",
    AMOUNT: amount ? t("move.wan", { amount: format(amount) }) : "",
    PRIORITY: `P${priority} ${priority ? t(`scoring:priorities.${priority}`) : ""}`,
    LINE_CUT: lineCut
      ? t("cut", {
          line: form.budgetLines?.[lineCut.line]?.nameZh ?? t("line", { no: lineCut.line + 1 }),
          cut: format(lineCut.cut),
          reason: nameOf(data?.formGuide.cutReasons ?? [], lineCut.reason),
        })
      : "",
  };
  return t("move.what", { kind: t(`move.kind.${kind}`), value: values[kind] });
}

/** Seconding, voting and ending a vote, as far as they are the viewer's. */
function Steps({ motion: { id, actions } }: { motion: Motion }) {
  const { t } = useWords("meeting");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [dissents, dissent] = useState(false);
  const [, second] = useIntent(SecondMotionDocument);
  const [, vote] = useIntent(VoteMotionDocument);
  const [, decide] = useIntent(DecideMotionDocument);
  const open = actions.some(({ action, enabled }) => action === "voteMotion" && enabled);
  const done = (what: { failure: Failure | null }) => setFailure(what.failure);
  if (actions.length === 0) return null;
  return (
    <div className="meeting-steps">
      <StepButton
        of={actions}
        step="secondMotion"
        look="primary"
        onClick={() => void second({ input: { id } }).then(done)}
      >
        {t("move.second")}
      </StepButton>
      {open && (
        <>
          <button
            type="button"
            className="button primary"
            onClick={() => void vote({ input: { id, ballot: "FOR" } }).then(done)}
          >
            {t("move.ballot.FOR")}
          </button>
          <button type="button" className="button" onClick={() => dissent(true)}>
            {t("move.ballot.AGAINST")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void vote({ input: { id, ballot: "ABSTAIN" } }).then(done)}
          >
            {t("move.ballot.ABSTAIN")}
          </button>
        </>
      )}
      <StepButton of={actions} step="decideMotion" onClick={() => void decide({ input: { id } }).then(done)}>
        {t("move.decide")}
      </StepButton>
      <FaultNote failure={failure} />
      {dissents && (
        <ReasonDialog
          title={t("move.ballot.AGAINST")}
          label={t("move.why")}
          atLeast={5}
          confirm={t("move.ballot.AGAINST")}
          onConfirm={async (reason) => (await vote({ input: { id, ballot: "AGAINST", reason } })).failure}
          onClose={() => dissent(false)}
        >
          {t("move.dissent")}
        </ReasonDialog>
      )}
    </div>
  );
}
