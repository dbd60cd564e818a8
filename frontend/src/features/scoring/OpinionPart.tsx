import { lazy, Suspense } from "react";
import type { Opinion } from "~/generated/graphql";
import { saidCuts } from "~/lib/cuts";
import { type Fault, faultsAt } from "~/lib/fault";
import { FaultLines } from "~/ui/FaultNote";
import { Field } from "~/ui/Field";
import { Money } from "~/ui/Figures";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { sameCuts, sameNumber, type Words } from "./typed";
import type { PapersOf } from "./usePapers";
import { Versions } from "./Versions";

const LineCuts = lazy(() => import("~/ui/LineCuts").then(({ LineCuts }) => ({ default: LineCuts })));

type Props = {
  words: Words;
  declared: string;
  papers: PapersOf;
  faults: readonly Fault[];
  conflict: Words | null;
  onChange: (part: Partial<Words>) => void;
  onSettle: (mine: boolean) => void;
};

const opinions: readonly Opinion[] = ["AGREE", "AGREE_CUT", "REVISE", "DISAGREE"];
const priorities = [1, 2, 3, 4];

/** What a sheet says beside its items: opinion and amount, 轻重缓急, and the words for them. */
export function OpinionPart({ words, declared, papers, faults, conflict, onChange, onSettle }: Props) {
  const { t } = useWords("scoring");

  /** Each opinion but a cut leaves one amount only; it need not be typed. */
  const choose = (opinion: Opinion) => {
    const amounts: Record<Opinion, string> = { AGREE: declared, AGREE_CUT: "", REVISE: "", DISAGREE: "0" };
    const lineCuts = opinion === "AGREE_CUT" ? words.lineCuts : [];
    onChange({ opinion, suggestedAmount: amounts[opinion], lineCuts });
  };

  const said = (of: Words) => ({
    opinion: of.opinion && t(`opinions.${of.opinion}`),
    priority: of.priority && t(`priorities.${of.priority}`),
    amountName: of.suggestedAmount && <Money value={of.suggestedAmount} unit />,
    text: of.text,
    changes: of.changes,
    cuts: saidCuts(of.lineCuts).map(({ line, cut }) => (
      <p key={`${line} ${cut}`}>{t("cuts.said", { row: Number(line) + 1, cut })}</p>
    )),
  });
  const pairsOf = (mine: Words, theirs: Words) => {
    const [here, there] = [said(mine), said(theirs)];
    const differs = {
      opinion: mine.opinion !== theirs.opinion,
      priority: mine.priority !== theirs.priority,
      amountName: !sameNumber(mine.suggestedAmount, theirs.suggestedAmount),
      text: mine.text !== theirs.text,
      changes: mine.changes !== theirs.changes,
      cuts: !sameCuts(mine.lineCuts, theirs.lineCuts),
    };
    return (["opinion", "priority", "amountName", "text", "changes", "cuts"] as const).map((field) => ({
      label: t(field === "cuts" ? "cuts.title" : `words.${field}`),
      mine: here[field],
      theirs: there[field],
      differs: differs[field],
    }));
  };

  return (
    <section className="panel score-words" aria-labelledby="score-words">
      <h2 id="score-words">{t("words.title")}</h2>
      {conflict && (
        <Versions about={t("words.changed")} pairs={pairsOf(words, conflict)} onSettle={onSettle} />
      )}
      <fieldset className="score-choices" data-path="opinion">
        <legend>{t("words.opinion")}</legend>
        {opinions.map((opinion) => (
          <label key={opinion}>
            <input
              type="radio"
              name="opinion"
              checked={words.opinion === opinion}
              onChange={() => choose(opinion)}
            />
            {t(`opinions.${opinion}`)}
          </label>
        ))}
        <FaultLines faults={faultsAt(faults, "opinion")} />
      </fieldset>
      {words.opinion === "AGREE_CUT" ? (
        <>
          <Field label={t("words.amount")} path="suggestedAmount" faults={faults} required>
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={words.suggestedAmount}
                onChange={(event) => onChange({ suggestedAmount: event.target.value })}
              />
            )}
          </Field>
          <Suspense fallback={<Loading />}>
            <LineCuts
              cuts={words.lineCuts}
              lines={papers.form?.budgetLines ?? []}
              reasons={papers.guide?.cutReasons ?? []}
              declared={declared}
              suggested={words.suggestedAmount}
              faults={faults}
              onChange={(lineCuts) => onChange({ lineCuts })}
            />
          </Suspense>
        </>
      ) : (
        words.opinion && (
          <p data-path="suggestedAmount">
            {t("words.amountName")} <Money value={words.suggestedAmount} unit />
          </p>
        )
      )}
      <fieldset className="score-choices short" data-path="priority">
        <legend>{t("words.priority")}</legend>
        {priorities.map((priority) => (
          <label key={priority}>
            <input
              type="radio"
              name="priority"
              checked={words.priority === priority}
              onChange={() => onChange({ priority })}
            />
            {t(`priorities.${priority}`)}
          </label>
        ))}
        <FaultLines faults={faultsAt(faults, "priority")} />
      </fieldset>
      <Field label={t("words.text")} path="text" faults={faults} hint={t("words.textHint")} required>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            value={words.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {(words.opinion === "REVISE" || words.changes !== "") && (
        <Field
          label={t("words.changes")}
          path="changes"
          faults={faults}
          required={words.opinion === "REVISE"}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              value={words.changes}
              onChange={(event) => onChange({ changes: event.target.value })}
            />
          )}
        </Field>
      )}
    </section>
  );
}
