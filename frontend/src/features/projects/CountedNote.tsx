import { Link, useSearch } from "@tanstack/react-router";
import { CountedNoteDocument } from "~/generated/graphql";
import { useScopeNames } from "~/ui/useScopeNames";
import { useWords } from "~/ui/useWords";

/** What a figure of the statistics narrowed the list to, and the way out of it. */
export function CountedNote() {
  const { t } = useWords("projects", "stages", "lists");
  const search = useSearch({ from: "/shell/declarations" });
  const { counted, funcClass, nature, grade, ungraded, priority, returns, tag, ...rest } = search;
  const { execution, cutReason, passed, stuckDays, expert, submittedOn, dispersion, ...more } = rest;
  const { indicators, level2, ...others } = more;
  const names = useScopeNames(CountedNoteDocument, { funcClass, nature, tag, level2, cutReason });
  const said = [
    counted && t(`counted.${counted}`),
    names.funcClass && t("counted.funcClass", { name: names.funcClass }),
    names.nature && t("counted.nature", { name: names.nature }),
    grade && t("counted.grade", { grade: t(`grades.${grade}`) }),
    ungraded && t("counted.ungraded"),
    priority !== undefined && t(priority > 0 ? "counted.priority" : "counted.unranked", { no: priority }),
    returns !== undefined && t("counted.returns", { count: returns }),
    names.tag && t("counted.tag", { tag: names.tag }),
    execution && t("counted.execution", { band: t(`lists:query.bands.${execution}`) }),
    cutReason &&
      t(cutReason === "none" ? "counted.uncaused" : "counted.cutReason", {
        reason: names.cutReason ?? cutReason,
      }),
    passed && t("counted.passed", { stage: t(`stages:declaration.${passed}`) }),
    stuckDays !== undefined && t("counted.stuck", { count: stuckDays }),
    expert && t("counted.expert"),
    submittedOn && t("counted.submittedOn", { day: submittedOn }),
    (indicators || level2) && t(`lists:query.indicators.${indicators ?? "ANY"}`),
    names.level2 && t("counted.level2", { name: names.level2 }),
    dispersion && t("counted.dispersion", { band: t(`lists:query.spreads.${dispersion}`) }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p className="soft">
      {t("counted.only", { what: said.join(t("counted.and")) })}{" "}
      <Link to="/declarations" search={{ ...others, after: undefined, page: undefined }}>
        {t("counted.lift")}
      </Link>
    </p>
  );
}
