import { lazy, Suspense, useEffect, useState } from "react";
import type { May } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import { Icon } from "./Icon";
import type { MenuGroup } from "./menu";

const fetchPalette = () => import("./SearchPalette");
const SearchPalette = lazy(fetchPalette);

/** Long after the page stands the palette comes too, so that the first keys are not lost; a phone has no keys. */
const idle = 1_500;
const roomy = matchMedia("(min-width: 640px)");

type Props = { menu: readonly MenuGroup[]; may: May };

/** 全局搜索: the way to the command palette, by the button or by Ctrl K from anywhere. */
export function SearchButton({ menu, may }: Props) {
  const { t, words } = useWords("app");
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
          <SearchPalette menu={menu} may={may} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
