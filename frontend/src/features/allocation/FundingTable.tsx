import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type FundingTable_LineFragment, FundingTable_LineFragmentDoc } from "~/generated/graphql";
import { compare } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { MarkDialog } from "./MarkDialog";

type Props = {
  lines: readonly FragmentType<typeof FundingTable_LineFragmentDoc>[];
  mayMark: boolean;
  renew: () => void;
};

/** The plan, project by project, in ranking order; each is told why. */
export function FundingTable({ lines, mayMark, renew }: Props) {
  const { t } = useWords("allocation");
  const [marking, mark] = useState<FundingTable_LineFragment | null>(null);
  return (
    <>
      <Scroll label={t("table.title")}>
        <table className="list" aria-label={t("table.title")}>
          <thead>
            <tr>
              <th scope="col">{t("table.place")}</th>
              <th scope="col">{t("table.project")}</th>
              <th scope="col">{t("table.priority")}</th>
              {(["score", "amount", "proposed", "planned"] as const).map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`table.${key}`)}
                </th>
              ))}
              <th scope="col">{t("table.why")}</th>
              {mayMark && <th scope="col">{t("table.act")}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((masked) => {
              const line = unmask(FundingTable_LineFragmentDoc, masked);
              return (
                <tr key={line.declarationID}>
                  <Facts line={line} />
                  {mayMark && (
                    <td>
                      <button
                        type="button"
                        className="button"
                        disabled={!line.open}
                        title={line.open ? undefined : t("table.reported")}
                        aria-label={t("table.markOf", { name: line.nameZh })}
                        onClick={() => mark(line)}
                      >
                        {t("table.mark")}
                      </button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {marking && <MarkDialog line={marking} onClose={() => mark(null)} onDone={renew} />}
    </>
  );
}

function Facts({ line }: { line: FundingTable_LineFragment }) {
  const { t } = useWords("allocation");
  const moved = compare(line.planned, line.before);
  return (
    <>
      <td className="number">{line.place ?? "—"}</td>
      <th scope="row" className="name">
        <Link to="/declarations/$declarationId" params={{ declarationId: line.declarationID }}>
          {line.nameZh}
        </Link>
        <small className="soft">
          {line.code} {line.unit.nameZh}
        </small>
      </th>
      <td>
        {line.priority ? t("priority", { no: line.priority }) : "—"}{" "}
        {line.standing !== "RANKED" && <span className="tag plain">{t(`standings.${line.standing}`)}</span>}
        {line.group && <small className="soft"> {t("table.group", { group: line.group })}</small>}
      </td>
      <td className="number">
        <Points value={line.score} />
      </td>
      <td className="number">
        <Money value={line.amount} />
      </td>
      <td className="number">
        {compare(line.proposed, "0") === 0 ? t("table.reserve") : <Money value={line.proposed} />}
      </td>
      <td className="number">
        <b>{compare(line.planned, "0") === 0 ? t("table.reserve") : <Money value={line.planned} />}</b>
      </td>
      <td className="funding-why">
        {line.departure && <span className="tag waiting">{t("table.departed")}</span>}
        {moved !== null && moved !== 0 && (
          <span className={moved < 0 ? "tag bad" : "tag good"}>
            {t(moved < 0 ? "table.falls" : "table.rises")}
          </span>
        )}{" "}
        {line.why}
        {line.departure && <small className="soft"> {t("table.rule", { why: line.proposedWhy })}</small>}
      </td>
    </>
  );
}
