import type { QualityPageQuery } from "~/generated/graphql";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { FigureView } from "./FigureView";
import { SheetsLink } from "./SheetsLink";

type Props = { batchID: string; agreement: QualityPageQuery["reviewQuality"]["agreement"] };

/** How well the experts of the whole batch agree. */
export function AgreementTable({ batchID, agreement }: Props) {
  const { t } = useWords("quality");
  const rows = (["totals", "priorities", "opinions", "single"] as const).map((key) => ({
    key,
    figure: agreement[key],
  }));
  return (
    <section className="panel">
      <h2>{t("agreement.title")}</h2>
      <Scroll label={t("agreement.title")}>
        <table className="list" aria-label={t("agreement.title")}>
          <thead>
            <tr>
              <th scope="col">{t("agreement.of")}</th>
              <th scope="col">{t("agreement.value")}</th>
              <th scope="col">{t("agreement.means")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, figure }) => (
              <tr key={key}>
                <th scope="row" className="name">
                  <SheetsLink batchID={batchID}>{t(`agreement.${key}`)}</SheetsLink>
                </th>
                <td className="quality-figure">
                  <FigureView figure={figure} places={3} />
                </td>
                <td>{t(`agreement.${key}Means`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
