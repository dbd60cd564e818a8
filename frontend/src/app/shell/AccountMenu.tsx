import { useWords } from "~/ui/useWords";
import type { Viewer } from "../session";
import { Popover } from "./Popover";

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu({ viewer, onSignOut }: { viewer: Viewer; onSignOut: () => void }) {
  const { t } = useWords("app");
  const place = viewer.unit?.nameZh ?? viewer.section?.nameZh ?? viewer.divisionName;
  return (
    <Popover
      face={
        <>
          <span className="avatar" data-initial={[...viewer.name][0]} />
          <span className="unseen">{t("account.name")}</span>
          <span className="account-name">{viewer.name}</span>
        </>
      }
    >
      <p>
        <b>{viewer.name}</b> <span className="soft">{viewer.login}</span>
      </p>
      <p>{place}</p>
      <p className="soft">{viewer.roles.map((role) => t(`roles.${role}`)).join(t("and"))}</p>
      <button type="button" className="button" onClick={onSignOut}>
        {t("account.signOut")}
      </button>
    </Popover>
  );
}
