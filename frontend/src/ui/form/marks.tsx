import { useWords } from "~/ui/useWords";
import type { FormChange } from "./form";

/** What stood here in the version before. */
export function Was({ changes }: { changes: readonly FormChange[] }) {
  const { t } = useWords("form");
  if (changes.length === 0) return null;
  const before = changes.map((change) => change.before).filter(Boolean);
  return (
    <span className="form-was">
      <b>{t("changed")}</b>
      {before.length > 0 ? t("was", { before: before.join(t("and")) }) : t("wasEmpty")}
    </span>
  );
}

/** What was said of a field or row when the form last went back. */
export function Remarks({
  at,
  remarks = [],
}: {
  at: string;
  remarks?: readonly { path: string; text: string }[];
}) {
  const own = remarks.filter(({ path }) => path === at);
  if (own.length === 0) return null;
  return (
    <ul className="form-remarks">
      {own.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
