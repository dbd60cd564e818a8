import { Link } from "@tanstack/react-router";
import type { BoardPageQuery } from "~/generated/graphql";
import { Money } from "~/ui/Figures";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";

type Props = { batchId: string; sections: BoardPageQuery["batchProgress"]["sections"] };

/** What each business section (业务科室) has in hand. */
export function SectionTable({ batchId, sections }: Props) {
  const { t } = useWords("batches");
  const shown = sections.filter(({ count }) => count > 0);
  return (
    <section className="panel board-sections">
      <h2>{t("board.sections")}</h2>
      {shown.length === 0 ? (
        <p className="soft">{t("board.nothing")}</p>
      ) : (
        <Scroll label={t("board.sections")}>
          <table className="list" aria-label={t("board.sections")}>
            <thead>
              <tr>
                <th scope="col">{t("section.name")}</th>
                <th scope="col" className="number">
                  {t("section.count")}
                </th>
                <th scope="col" className="number">
                  {t("section.waiting")}
                </th>
                <th scope="col" className="number">
                  {t("section.overdue")}
                </th>
                <th scope="col" className="number">
                  {t("section.amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ section, count, waiting, overdue, amount }) => {
                const search = { batch: batchId, section: section.code };
                return (
                  <tr key={section.code}>
                    <th scope="row">{section.nameZh}</th>
                    <td className="number">
                      <Link to="/declarations" search={search}>
                        {count}
                      </Link>
                    </td>
                    <td className="number">
                      <Link to="/declarations" search={{ ...search, stages: ["SECTION_REVIEW", "EXEMPTED"] }}>
                        {waiting}
                      </Link>
                    </td>
                    <td className="number">
                      <Link
                        to="/declarations"
                        search={{ ...search, overdue: true }}
                        className={overdue > 0 ? "bad" : undefined}
                      >
                        {overdue}
                      </Link>
                    </td>
                    <td className="number">
                      <Money value={amount} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
