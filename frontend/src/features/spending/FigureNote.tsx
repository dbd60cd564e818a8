import { Link } from "@tanstack/react-router";
import { FigureNoteDocument, type MonitoringLight, type Rectification } from "~/generated/graphql";
import { useScopeNames } from "~/ui/useScopeNames";
import { useWords } from "~/ui/useWords";

/** What a figure of the statistics narrows a list to. */
type Figure = {
  unit?: string;
  section?: string;
  batch?: string;
  funcClass?: string;
  nature?: string;
  tag?: string;
  fund?: string;
  month?: number;
  light?: MonitoringLight;
  unlit?: true;
  suspended?: true;
  reported?: true;
  rechecked?: true;
  inflated?: true;
  rectification?: Rectification;
};

/** The part of it that is asked of the declaration. */
export function ofFigure({ unit, section, batch, funcClass, nature, tag }: Figure) {
  return { unitCode: unit, sectionCode: section, batchID: batch, funcClass, nature, tag };
}

/** The part of a search that a roll-up of the list's rows takes along. */
export function narrowing({
  keyword,
  unit,
  section,
  batch,
  funcClass,
  nature,
  tag,
  fund,
}: Figure & { keyword?: string }) {
  return { keyword, unit, section, batch, funcClass, nature, tag, fund };
}

type Props = { to: "/monitorings" | "/self-evaluations" | "/evaluations"; search: Figure };

/** What the list is narrowed to, and the way out of it. */
export function FigureNote({ to, search }: Props) {
  const { t } = useWords("spending");
  const { batch } = search;
  const { unit, section, funcClass, nature, tag, fundSource } = useScopeNames(FigureNoteDocument, {
    unit: search.unit,
    section: search.section,
    funcClass: search.funcClass,
    nature: search.nature,
    tag: search.tag,
    fundSource: search.fund,
  });
  const { month, light, unlit, suspended, reported, rechecked, inflated, rectification } = search;
  const said = [
    unit && t("figure.unit", { name: unit }),
    section && t("figure.section", { name: section }),
    batch && t("figure.batch"),
    funcClass && t("figure.funcClass", { name: funcClass }),
    nature && t("figure.nature", { name: nature }),
    tag && t("figure.tag", { name: tag }),
    fundSource && t("figure.fund", { name: fundSource }),
    month && t("monitor.period", { month }),
    light && t(`figure.lights.${light}`),
    unlit && t("figure.unlit"),
    suspended && t("monitor.suspended"),
    reported && t("figure.reported"),
    rechecked && t("figure.rechecked"),
    inflated && t("figure.inflated"),
    rectification && t(`figure.rectification.${rectification}`),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p className="soft">
      {t("figure.only", { what: said.join(t("figure.and")) })}{" "}
      <Link to={to} search={{}}>
        {t("figure.lift")}
      </Link>
    </p>
  );
}
