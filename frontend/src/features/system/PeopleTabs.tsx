import { Link } from "@tanstack/react-router";
import { useWords } from "~/ui/useWords";

/** 用户与单位 has two lists. */
export function PeopleTabs({ at }: { at: "users" | "units" }) {
  const { t } = useWords("system");
  return (
    <nav className="tabs" aria-label={t("title")}>
      <Link to="/system/users" activeProps={{}} aria-current={at === "users" ? "page" : undefined}>
        {t("users.tab")}
      </Link>
      <Link to="/system/units" activeProps={{}} aria-current={at === "units" ? "page" : undefined}>
        {t("units.tab")}
      </Link>
    </nav>
  );
}
