import "./indicators.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  IndicatorForm_RowFragmentDoc,
  IndicatorPageDocument,
  type IndicatorPageQuery,
  RetireLibraryIndicatorDocument,
} from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { Reasoned } from "~/ui/Acts";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { StepButton } from "~/ui/StepButton";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { IndicatorForm } from "./IndicatorForm";
import { Quality, range } from "./Quality";
import { levelOf, nameIn, signOf, useCodes } from "./useCodes";

type Of = IndicatorPageQuery["libraryIndicator"];

/** One row of the library: what it is, what it was worth, who has it. */
export function IndicatorPage() {
  const { indicatorId } = useParams({ from: "/shell/indicators/$indicatorId" });
  const asked = useQuery({
    query: IndicatorPageDocument,
    variables: { id: indicatorId },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked}>
      {({ libraryIndicator }) => (
        <OneIndicator of={libraryIndicator} reload={() => asked[1]({ requestPolicy: "network-only" })} />
      )}
    </Answer>
  );
}

function OneIndicator({ of, reload }: { of: Of; reload: () => void }) {
  const { t } = useWords("indicators");
  const codes = useCodes();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState("");
  const row = unmask(IndicatorForm_RowFragmentDoc, of);
  return (
    <>
      <PageHeader
        title={row.nameZh}
        about={`${levelOf(codes, row.level2)} · ${t(`origins.${of.origin}`)}`}
        actions={
          <>
            <StepButton of={of.actions} step="changeLibraryIndicator" onClick={() => setChanging(true)}>
              {t("change")}
            </StepButton>
            <Reasoned
              words="indicators"
              row={{ id: row.id, version: row.version, actions: of.actions }}
              step="retireLibraryIndicator"
              document={RetireLibraryIndicatorDocument}
              onDone={(words) => {
                setSaid(words);
                reload();
              }}
            />
          </>
        }
      />
      <p role="status" className={said ? "said" : undefined}>
        {said}
      </p>
      <div className="stack">
        <section className="panel">
          <dl className="facts">
            <Fact name={t("status")}>
              {of.status === "RETIRED"
                ? t("retired", { on: of.retiredAt ? dayOf(of.retiredAt) : "", reason: of.retireReason })
                : t("statuses.IN_USE")}
            </Fact>
            <Fact name={t("quality")}>
              <Quality of={row.quality} />
            </Fact>
            <Fact name={t("useCount")}>{t("times", { count: of.useCount })}</Fact>
            <Fact name={t("sign")}>
              {signOf(codes, row.operator)} {row.unit}
            </Fact>
            <Fact name={t("usual")}>{range(row)}</Fact>
            <Fact name={t("class")}>
              {row.funcClass ? `${row.funcClass} ${nameIn(codes.classes, row.funcClass)}` : t("common")}
            </Fact>
            <Fact name={t("tag")}>{row.tags.map((tag) => nameIn(codes.tags, tag)).join(t("between"))}</Fact>
            <Fact name={t("definition")}>{row.definition}</Fact>
            <Fact name={t("formula")}>{row.formula}</Fact>
          </dl>
        </section>
        <History of={of} unit={row.unit} />
        <Uses of={of} />
      </div>
      {changing && <IndicatorForm of={of} codes={codes} onDone={reload} onClose={() => setChanging(false)} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children || "—"}</dd>
    </div>
  );
}

const figures = ["count", "lowest", "median", "highest"] as const;

/** 历年值: what was promised and what was reached, over the whole district. */
function History({ of, unit }: { of: Of; unit: string }) {
  const { t } = useWords("indicators");
  const cells = (values: Of["history"][number]["targets"]) =>
    figures.map((figure) => (
      <td key={figure} className="number figure">
        {values?.[figure] ?? "—"}
      </td>
    ));
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{unit ? t("historyIn", { unit }) : t("history")}</h2>
      {of.history.length === 0 ? (
        <Empty>{t("noHistory")}</Empty>
      ) : (
        <Scroll label={t("history")}>
          <table className="list" aria-label={t("history")}>
            <thead>
              <tr>
                <th rowSpan={2} scope="col">
                  {t("year")}
                </th>
                <th colSpan={4} scope="colgroup">
                  {t("targets")}
                </th>
                <th colSpan={4} scope="colgroup">
                  {t("actuals")}
                </th>
              </tr>
              <tr>
                {["targets", "actuals"].map((kind) =>
                  figures.map((figure) => (
                    <th key={kind + figure} scope="col" className="number">
                      {t(figure)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {of.history.map((each) => (
                <tr key={each.year}>
                  <th scope="row">{each.year}</th>
                  {cells(each.targets)}
                  {cells(each.actuals)}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="soft">{t("historyNote")}</p>
    </section>
  );
}

/** The declarations with it that the reader may see. */
function Uses({ of }: { of: Of }) {
  const { t } = useWords("indicators");
  const codes = useCodes();
  return (
    <section className="panel" aria-labelledby="uses">
      <h2 id="uses">{t("uses")}</h2>
      {of.uses.length === 0 ? (
        <Empty>{t("noUses")}</Empty>
      ) : (
        <Scroll label={t("uses")}>
          <table className="list" aria-label={t("uses")}>
            <thead>
              <tr>
                {["year", "project", "by"].map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t("target")}
                </th>
                <th scope="col" className="number">
                  {t("actual")}
                </th>
                <th scope="col">{t("stage")}</th>
              </tr>
            </thead>
            <tbody>
              {of.uses.map(({ declaration, indicator, actual }) => (
                <tr key={indicator.id}>
                  <td>{declaration.budgetYear}</td>
                  <th scope="row" className="name">
                    <Link to="/declarations/$declarationId" params={{ declarationId: declaration.id }}>
                      {declaration.nameZh}
                    </Link>
                  </th>
                  <td>{declaration.unit.nameZh}</td>
                  <td className="number figure">
                    {signOf(codes, indicator.operator)} {indicator.target} {indicator.unit}
                  </td>
                  <td className="number figure">{actual ? `${actual} ${indicator.unit}` : "—"}</td>
                  <td>
                    <StageTag of="declaration" stage={declaration.stage} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
