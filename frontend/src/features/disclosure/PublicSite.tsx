import "./disclosure.css";
import "~/ui/list.css";
import type { ReactNode } from "react";
import { useWords } from "~/ui/useWords";
import { CheckPage } from "./CheckPage";
import { PublicItem } from "./PublicItem";
import { PublicList } from "./PublicList";

/** 绩效信息公开 and 文件查验: what anybody may read and check. It stands before the door: no session, no router; every place has an address. */
export function PublicSite({ choices }: { choices: ReactNode }) {
  const { t } = useWords("disclosure");
  const search = new URLSearchParams(location.search);
  const item = search.get("item");
  return (
    <div className="public">
      <header className="public-bar">
        <a className="public-brand" href="/public">
          <img src="/mark.svg" alt="" width="30" height="30" />
          {t("title")}
        </a>
        <nav className="public-choices" aria-label={t("choices")}>
          {location.pathname === "/check" ? (
            <a href="/public">{t("title")}</a>
          ) : (
            <a href="/check">{t("check.title")}</a>
          )}
          {choices}
          <a href="/sign-in">{t("signIn")}</a>
        </nav>
      </header>
      <main id="main" className="public-main">
        {location.pathname === "/check" ? (
          <CheckPage first={search.get("code") ?? ""} />
        ) : item ? (
          <PublicItem id={item} />
        ) : (
          <PublicList search={search} />
        )}
      </main>
    </div>
  );
}
