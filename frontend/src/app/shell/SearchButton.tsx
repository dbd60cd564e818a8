import { lazy, Suspense, useEffect, useState } from "react";
import { setTheme, theme } from "~/lib/theme";
import { useWords } from "~/ui/useWords";
import { Icon } from "./Icon";
import type { MenuGroup } from "./menu";

const fetchPalette = () => import("~/features/search/Palette");
const Palette = lazy(fetchPalette);

/** Long after the page stands the palette comes too, so that the first keys are not lost; a phone has no keys. */
const idle = 1_500;
const roomy = matchMedia("(min-width: 640px)");

type Props = { menu: readonly MenuGroup[]; starts: readonly { path: string; label: string }[] };

/** 全局搜索: the way to the command palette, by the button or by Ctrl K from anywhere. */
export function SearchButton({ menu, starts }: Props) {
  const { t, words, language } = useWords("app");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (!roomy.matches) return;
    const timer = setTimeout(() => void Promise.all([fetchPalette(), words.load("search")]), idle);
    return () => clearTimeout(timer);
  }, [words]);
  const pages = menu.flatMap(({ items }) =>
    items.map(({ path, label }) => ({ path, name: t(`menu.${label}`) })),
  );
  const dark = theme() === "dark";
  const chinese = language === "zh-CN";
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon path="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l5 5" />
        <span className="unseen">{t("search.name")}</span>
        <span className="search-hint">{t("search.hint")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette
            pages={[...pages, { path: "/account", name: t("account.own") }]}
            actions={starts.map(({ path, label }) => ({ path, name: t(`starts.${label}`) }))}
            experts={pages.some(({ path }) => path === "/experts")}
            switches={[
              { name: t(dark ? "theme.light" : "theme.dark"), act: () => setTheme(dark ? "light" : "dark") },
              {
                name: chinese ? "English" : "中文",
                act: () => void words.choose(chinese ? "en" : "zh-CN"),
              },
            ]}
            lists={pages.some(({ path }) => path === "/declarations")}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
