import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { History_DeclarationFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { nameOf } from "~/ui/form/form";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = { declaration: FragmentType<typeof History_DeclarationFragmentDoc>; guide: Guide };

/** 办理过程: who did what and when, newest first. */
export function History({ declaration, guide }: Props) {
  const { t, words } = useWords("filing", "app");
  const { id, history } = unmask(History_DeclarationFragmentDoc, declaration);
  const rows = [...(history ?? [])].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <ol className="timeline">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <b>{words.find("filing", `did.${row.action}`) ?? row.action}</b>{" "}
              {row.revision > 0 && <span className="soft">{t("revision", { no: row.revision })}</span>}
            </p>
            <small className="soft">
              {row.actorRole === "SYSTEM"
                ? row.actorName
                : t("ui:actor", { name: row.actorName, role: t(`app:roles.${row.actorRole}`) })}{" "}
              · <time dateTime={row.createdAt}>{minuteOf(row.createdAt)}</time>
            </small>
            {(row.reasonCode || row.reason) && (
              <p className="typed">
                {row.reasonCode && nameOf(guide.returnReasons, row.reasonCode) + t("ui:marks.colon")}
                {row.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
      <Link to="/audit" search={{ object: "Declaration", objectId: id }} className="screen-only">
        {t("traces")}
      </Link>
    </section>
  );
}
