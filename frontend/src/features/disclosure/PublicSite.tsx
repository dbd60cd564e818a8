import "./disclosure.css";
import "~/ui/list.css";
import type { ReactNode } from "react";
import { useWords } from "~/ui/useWords";
import { PublicItem } from "./PublicItem";
import { PublicList } from "./PublicList";

/** 绩效信息公开: what anybody may read. It stands before the door: no session, no router; every place has an address. */
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
          {choices}
          <a href="/sign-in">{t("signIn")}</a>
        </nav>
      </header>
      <main id="main" className="public-main">
        {item ? <PublicItem id={item} /> : <PublicList search={search} />}
      </main>
    </div>
  );
}
