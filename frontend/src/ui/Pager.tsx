import { useWords } from "~/ui/useWords";

type Props = {
  total: number;
  /** The page that is shown, from 1, and how many rows a page has. */
  page: number;
  size: number;
  more: boolean;
  onGo: (where: "first" | "back" | "next") => void;
};

/** How many there are, and the way to the other pages of a list. */
export function Pager({ total, page, size, more, onGo }: Props) {
  const { t } = useWords("ui");
  const pages = Math.max(1, Math.ceil(total / size));
  const button = (where: "first" | "back" | "next", open: boolean) => (
    <button type="button" className="button" disabled={!open} onClick={() => onGo(where)}>
      {t(`pages.${where}`)}
    </button>
  );
  return (
    <nav className="pager" aria-label={t("pages.name")}>
      <span role="status">{t("pages.total", { count: total })}</span>
      {pages > 1 && (
        <>
          <span className="soft">{t("pages.at", { page, pages })}</span>
          {button("first", page > 1)}
          {button("back", page > 1)}
          {button("next", more)}
        </>
      )}
    </nav>
  );
}
