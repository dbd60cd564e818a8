import { useNavigate } from "@tanstack/react-router";
import { MySheetsDocument } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";
import { nextOf } from "./typed";
import { useOnce } from "./useOnce";

type Props = {
  sheet: string;
  /** Saves what is typed; what cannot be sent is kept on this device all the same. */
  save?: () => Promise<boolean>;
};

/** On to the next open sheet, by their due dates and round to the first: saved, or skipped for now. */
export function NextSheet({ sheet, save }: Props) {
  const { t } = useWords("scoring");
  const navigate = useNavigate();
  const [{ data }] = useOnce(MySheetsDocument, { first: 50 });
  const found = nextOf(data?.mySheets.edges?.flatMap((edge) => edge?.node ?? []) ?? [], sheet);
  if (!found) return null;
  const { next, at, count } = found;
  const go = () => void navigate({ to: "/scoring/$sheetId", params: { sheetId: next.id } });
  return (
    <nav className="score-next" aria-label={t("next.name")}>
      <span className="soft">{t("next.of", { at, count })}</span>
      {save ? (
        <>
          <button type="button" className="button" onClick={() => void save().then(go)}>
            {t("next.save")}
          </button>
          <button type="button" className="button quiet" onClick={go}>
            {t("next.skip")}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" onClick={go}>
          {t("next.go", { project: next.projectName })}
        </button>
      )}
    </nav>
  );
}
