import "~/ui/list.css";
import { Link, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { YearNumbersDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { useWords } from "~/ui/useWords";
import { DashboardTiles } from "./DashboardTiles";

/** The four numbers of the year, where a leader's day begins. */
export default function YearNumbers() {
  const { t } = useWords("dashboard");
  const { year } = useSearch({ from: "/shell" });
  const asked = useQuery({
    query: YearNumbersDocument,
    variables: { filter: { budgetYear: year } },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked} part>
      {({ dashboard }) => (
        <section aria-label={t("numbers", { year })}>
          <DashboardTiles of={dashboard} />
          <p>
            <Link to="/dashboard">{t("more")}</Link>
          </p>
        </section>
      )}
    </Answer>
  );
}
