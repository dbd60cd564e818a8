import { useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "~/ui/useWords";

/** The budget year that the pages show; it stands in the URL. */
export function YearChoice() {
  const { t } = useWords("app");
  const { year } = useSearch({ from: "/shell" });
  const navigate = useNavigate();
  const years = [year + 1, year, year - 1, year - 2];
  return (
    <label className="year">
      <span className="unseen">{t("year.name")}</span>
      <select
        value={year}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          void navigate({ to: ".", search: (search) => ({ ...search, year: chosen }) });
        }}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {t("year.of", { year: each })}
          </option>
        ))}
      </select>
    </label>
  );
}
