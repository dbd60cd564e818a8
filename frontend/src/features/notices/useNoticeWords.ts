import { useWords } from "~/ui/useWords";

/** What a notice's kind says: a step of the procedure that was taken, or a reminder. */
export function useNoticeWords(): (kind: string) => string {
  const { t, words } = useWords("notices");
  return (kind) => words.find("notices", `kinds.${kind.replaceAll(".", "_")}`) ?? t("kinds.other");
}
