import "~/ui/list.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import type { Sheet_SheetFragment } from "~/generated/graphql";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { FormFailure } from "~/ui/FormFailure";
import { Loading } from "~/ui/states";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { ItemCard } from "./ItemCard";
import { keysOf } from "./keys";
import { Leave } from "./Leave";
import { NextSheet } from "./NextSheet";
import { OpinionPart } from "./OpinionPart";
import { ScoreFoot } from "./ScoreFoot";
import { progressOf } from "./typed";
import { useCheck } from "./useCheck";
import { useKeeper } from "./useKeeper";
import { usePapers } from "./usePapers";

// A phone pays for what it shows: these come when they are wanted.
const Papers = lazy(() => import("./Papers"));
const SubmitDialog = lazy(() => import("./SubmitDialog"));

type Props = { sheet: Sheet_SheetFragment; reload: () => void };

const blank = { points: "", comment: "" };
/** A keeper goes on with what is typed, whatever page is shown. */
const outlives = async () => true;
const roomy = matchMedia("(min-width: 1200px)");
const onRoom = (tell: () => void) => {
  roomy.addEventListener("change", tell);
  return () => roomy.removeEventListener("change", tell);
};

/** The sheet as its expert fills it in, with the papers in a tab, or beside it where there is room. */
export function ScoreSheet({ sheet, reload }: Props) {
  const { t } = useWords("scoring");
  const { tab } = useSearch({ from: "/shell/scoring/$sheetId" });
  const navigate = useNavigate();
  const wide = useSyncExternalStore(onRoom, () => roomy.matches);
  const { keeper, keeping } = useKeeper(sheet.id, sheet);
  const papers = usePapers(sheet.id);
  const { check, faults, summary, failure } = useCheck(sheet.id, keeping.saving);
  const [handing, handIn] = useState(false);
  const [unsafe, setUnsafe] = useState(false);
  const items = useMemo(() => sheet.formGuide.dimensions.flatMap((each) => each.items), [sheet.formGuide]);
  const { scoreDecimals } = sheet.formGuide;
  const progress = progressOf(
    items.map(({ code }) => keeping.lines.get(code)?.points ?? ""),
    scoreDecimals,
  );
  const { kind } = keeping.saving;
  const unkept = !keeping.held && kind === "waiting";
  useLeaveWarning(kind === "typing" || kind === "saving" || kind === "failed" || unkept, outlives);

  const submit = async () => {
    const safe = await keeper.flush();
    setUnsafe(!safe);
    if (safe && (await check())) handIn(true);
  };

  const compare = () => void navigate({ to: "/scoring/$sheetId/compare", params: { sheetId: sheet.id } });

  return (
    <>
      {!wide && (
        <nav className="tabs" aria-label={t("tabs.name")}>
          {(["score", "papers"] as const).map((each) => (
            <Link
              key={each}
              to="/scoring/$sheetId"
              params={{ sheetId: sheet.id }}
              search={{ tab: each === "score" ? undefined : each }}
              replace
              resetScroll={false}
              aria-current={(tab ?? "score") === each ? "true" : undefined}
            >
              {t(`tabs.${each}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className="score-desk" data-wide={wide || undefined}>
        {(wide || tab === "papers") && (
          <Suspense fallback={<Loading />}>
            <Papers sheetID={sheet.id} actions={sheet.actions} papers={papers} />
          </Suspense>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are a second way to its buttons */}
        <div
          className="score-sheet"
          hidden={!wide && tab === "papers"}
          onKeyDown={(event) => keysOf(event, () => void submit(), compare)}
        >
          <p className="score-form">
            <span className="soft">{sheet.formGuide.nameZh}</span>
            <Link to="/scoring/$sheetId/compare" params={{ sheetId: sheet.id }} className="button">
              {t("compare")}
            </Link>
          </p>
          {wide && <p className="soft">{t("keys")}</p>}
          <FaultSummary faults={summary} />
          <FormFailure failure={keeping.stopped} reload={reload} />
          <fieldset className="score-fields" disabled={keeping.stopped !== null}>
            {sheet.formGuide.dimensions.map((dimension) => (
              <section
                key={dimension.code}
                className="score-dimension"
                aria-labelledby={`score-${dimension.code}`}
              >
                <h2 id={`score-${dimension.code}`}>{dimension.nameZh}</h2>
                {dimension.question && <p className="soft">{dimension.question}</p>}
                {dimension.items.map((item) => {
                  const path = `items[${items.indexOf(item)}]`;
                  const own = keeping.faults.get(item.code) ?? [];
                  return (
                    <ItemCard
                      key={item.code}
                      item={item}
                      grades={sheet.formGuide.grades}
                      decimals={scoreDecimals}
                      below={sheet.formGuide.commentBelow}
                      papers={papers}
                      path={path}
                      line={keeping.lines.get(item.code) ?? blank}
                      faults={
                        own.length > 0
                          ? own.map((fault) => ({
                              ...fault,
                              path: fault.path ? `${path}.${fault.path}` : path,
                            }))
                          : faults
                      }
                      conflict={keeping.conflicts.get(item.code)}
                      onChange={(part) => keeper.score(item.code, part)}
                      onSettle={(mine) => keeper.settle(item.code, mine)}
                    />
                  );
                })}
              </section>
            ))}
            <OpinionPart
              words={keeping.words}
              declared={sheet.declaredAmount ?? ""}
              papers={papers}
              faults={[...faults, ...(keeping.faults.get("") ?? [])]}
              conflict={keeping.wordsConflict}
              onChange={(part) => keeper.say(part)}
              onSettle={(mine) => keeper.settleWords(mine)}
            />
          </fieldset>
          <div className="score-actions">
            <NextSheet sheet={sheet.id} save={() => keeper.flush()} />
            <Leave sheet={{ ...sheet, version: keeping.version }} />
          </div>
          <ScoreFoot
            progress={progress}
            count={items.length}
            saving={keeping.saving}
            actions={sheet.actions}
            onSubmit={() => void submit()}
          >
            {unsafe && <p className="score-unsafe">{t("unsafe")}</p>}
            <FaultNote failure={failure} />
          </ScoreFoot>
        </div>
      </div>
      {handing && (
        <Suspense>
          <SubmitDialog
            id={sheet.id}
            version={keeping.version}
            total={progress.total}
            words={keeping.words}
            onDone={() => {
              handIn(false);
              reload();
            }}
            onClose={() => handIn(false)}
          />
        </Suspense>
      )}
    </>
  );
}
