import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type OverallVerdictTextFragment, RolledFragmentDoc } from "~/generated/graphql";
import { format } from "~/lib/money";
import { targetOf } from "~/lib/planned";
import { Money, Points } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

/** 部门绩效指标汇总: the department's own indicators, in which those of its projects are rolled up. */
export function Promised({ of }: { of: OverallVerdictTextFragment["result"]["promised"] }) {
  const { t } = useWords("overall");
  if (!of || of.length === 0) return null;
  return (
    <>
      <h3>{t("promised.title")}</h3>
      <p className="soft">{t("promised.about")}</p>
      <Scroll label={t("promised.title")}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t("promised.name")}</th>
              <th scope="col">{t("promised.target")}</th>
              <th scope="col" className="number">
                {t("promised.actual")}
              </th>
              <th scope="col" className="number">
                {t("measure.points")}
              </th>
              <th scope="col">{t("promised.how")}</th>
            </tr>
          </thead>
          <tbody>
            {of.map((row) => (
              <tr key={row.nameZh}>
                <th scope="row" className="name">
                  {row.nameZh}
                </th>
                <td>{targetOf(row)}</td>
                <td className="number">{row.actual ? `${format(row.actual, 0)} ${row.unit}` : "—"}</td>
                <td className="number">
                  <Points value={row.points} /> / {row.weight}
                </td>
                <td>
                  {row.why || t("promised.none")}
                  <Rolled of={row.parts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

type RolledProps = { of: readonly FragmentType<typeof RolledFragmentDoc>[] | null | undefined };

/** The projects that went into a rolled-up figure. */
export function Rolled({ of }: RolledProps) {
  const { t } = useWords("overall");
  const parts = unmask(RolledFragmentDoc, of ?? []);
  if (parts.length === 0) return null;
  return (
    <details className="overall-rolled">
      <summary>{t("promised.parts", { count: parts.length })}</summary>
      <ul>
        {parts.map(({ declarationID, code, nameZh, target, actual, money }) => (
          <li key={`${declarationID} ${target} ${actual}`}>
            <Link to="/declarations/$declarationId" params={{ declarationId: declarationID }}>
              {nameZh}
            </Link>{" "}
            <small className="soft">{code}</small> {t("promised.part", { target, actual })}{" "}
            <Money value={money} unit />
          </li>
        ))}
      </ul>
    </details>
  );
}
