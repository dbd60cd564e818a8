import { useWords } from "~/ui/useWords";

/** What the server will ask of a new password, said before it is typed. */
export function PasswordRule({
  of,
}: {
  of: { shortest: number; longest: number; ownWords: number } | undefined;
}) {
  const { t } = useWords("ui");
  if (!of) return null;
  return t("passwordRule", { shortest: of.shortest, longest: of.longest, own: of.ownWords });
}
