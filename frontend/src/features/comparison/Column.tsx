import { Link } from "@tanstack/react-router";
import type { CompareDeskQuery, ComparedLineFragment, LikeProjectFragment } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";

type Props = { lines: readonly ComparedLineFragment[] } & (
  | { own: true; sheet: CompareDeskQuery["sheet"] }
  | { own?: false; project: LikeProjectFragment }
);

/** One project of those that stand side by side, with its prices of the lines under review. */
export function Column(props: Props) {
  const { t } = useWords("comparison");
  const { lines } = props;
  const priceOf = (line: ComparedLineFragment) =>
    props.own ? line.unitPrice : props.project.lines.find((each) => each.line === line.line)?.unitPrice;
  return (
    <li className="compare-column" data-own={props.own || undefined}>
      <h3>
        {props.own ? (
          props.sheet.projectName
        ) : props.project.sheetID ? (
          <Link to="/scoring/$sheetId" params={{ sheetId: props.project.sheetID }}>
            {props.project.projectName}
          </Link>
        ) : (
          (props.project.projectName ?? t("projects.nameless", { no: props.project.no }))
        )}
      </h3>
      {props.own ? <p className="tag moving">{t("projects.this")}</p> : <Common of={props.project} />}
      <dl>
        <div>
          <dt>{t("projects.unit")}</dt>
          <dd>{(props.own ? props.sheet.unitName : props.project.unitName) ?? t("projects.kept")}</dd>
        </div>
        {props.own || props.project.declared ? (
          <div>
            <dt>{t("declared")}</dt>
            <dd>
              <Money value={props.own ? props.sheet.declaredAmount : props.project.declared} unit />
            </dd>
          </div>
        ) : (
          <div>
            <dt>{t("projects.granted", { year: props.project.year })}</dt>
            <dd>
              <Money value={props.project.granted} unit />
            </dd>
          </div>
        )}
        {lines.map((line) => (
          <div key={line.line}>
            <dt>
              {line.nameZh}
              {t("ui:marks.open")}
              {t("prices.per", { unit: line.unit })}
              {t("ui:marks.close")}
            </dt>
            <dd>
              <Money value={priceOf(line)} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** What it has in common with the project under review. */
function Common({ of }: { of: LikeProjectFragment }) {
  const { t } = useWords("comparison");
  return (
    <p className="compare-common">
      <span className="tag plain">
        {t(of.sheetID ? "projects.mine" : "projects.past", { year: of.year })}
      </span>
      {of.sameProject && <span className="tag good">{t("projects.sameProject")}</span>}
      {of.sameFunction && <span className="tag good">{t("projects.sameFunction")}</span>}
      {of.sameKind && <span className="tag plain">{t("projects.sameKind")}</span>}
      {of.sharedTags.map((tag) => (
        <span key={tag} className="tag plain">
          {tag}
        </span>
      ))}
    </p>
  );
}
