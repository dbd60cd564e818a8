import type { LinkProps } from "@tanstack/react-router";
import Palette from "~/features/search/Palette";
import type { Verb } from "~/generated/allowed";
import { setTheme, theme } from "~/lib/theme";
import type { May } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";
import type { MenuGroup } from "./menu";

/** What may be begun from anywhere (办理): the verb that must be open, where it is not everybody's, and its page. */
const starts: readonly { verb?: Verb; path: NonNullable<LinkProps["to"]>; label: string }[] = [
  { verb: "createBatch", path: "/batches/new", label: "newBatch" },
  { verb: "recommendExpert", path: "/experts/new", label: "newExpert" },
  { verb: "eraseExpert", path: "/experts/import", label: "importExperts" },
  { path: "/account", label: "changePassword" },
];

type Props = { menu: readonly MenuGroup[]; may: May; onClose: () => void };

/** The command palette with what this viewer may open, begin and switch. */
export default function SearchPalette({ menu, may, onClose }: Props) {
  const { t, words, language } = useWords("app");
  const pages = menu.flatMap(({ items }) =>
    items.map(({ path, label }) => ({ path, name: t(`menu.${label}`) })),
  );
  const dark = theme() === "dark";
  const chinese = language === "zh-CN";
  return (
    <Palette
      pages={[...pages, { path: "/account", name: t("account.own") }]}
      actions={starts
        .filter(({ verb }) => !verb || may(verb))
        .map(({ path, label }) => ({ path, name: t(`starts.${label}`) }))}
      experts={pages.some(({ path }) => path === "/experts")}
      switches={[
        { name: t(dark ? "theme.light" : "theme.dark"), act: () => setTheme(dark ? "light" : "dark") },
        { name: chinese ? "English" : "中文", act: () => void words.choose(chinese ? "en" : "zh-CN") },
      ]}
      lists={pages.some(({ path }) => path === "/declarations")}
      onClose={onClose}
    />
  );
}
