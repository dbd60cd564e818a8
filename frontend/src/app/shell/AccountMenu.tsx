import { Link, useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import type { Role } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";
import type { Viewer } from "../session";
import { Popover } from "./Popover";

type Props = {
  viewer: Viewer;
  /** The role that the menu is narrowed to; all of them when left out. */
  as: Role | undefined;
  onSignOut: () => void;
};

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu({ viewer, as, onSignOut }: Props) {
  const { t } = useWords("app");
  const place = viewer.unit?.nameZh ?? viewer.section?.nameZh ?? viewer.divisionName;
  const roles = as ? [as] : viewer.roles;
  const said = roles.map((role) => t(`roles.${role}`)).join(t("and"));
  return (
    <Popover
      face={
        <>
          <span className="avatar" data-initial={[...viewer.name][0]} />
          <span className="unseen">{t("account.name")}</span>
          <span className="account-name">
            <b>{viewer.name}</b>
            <small>{t("account.line", { place, roles: said })}</small>
          </span>
        </>
      }
    >
      <p>
        <b>{viewer.name}</b> <span className="soft">{viewer.login}</span>
      </p>
      <p>{place}</p>
      {viewer.roles.length > 1 ? (
        <RoleChoice roles={viewer.roles} as={as} />
      ) : (
        <p className="soft">{said || t("account.noRole")}</p>
      )}
      <Link to="/account" className="button">
        {t("account.own")}
      </Link>
      <button type="button" className="button" onClick={onSignOut}>
        {t("account.signOut")}
      </button>
    </Popover>
  );
}

/** Which of several roles the menu shows. Rights stay those of all of them. */
function RoleChoice({ roles, as }: { roles: readonly Role[]; as: Role | undefined }) {
  const { t } = useWords("app");
  const name = useId();
  const navigate = useNavigate();
  const choose = (role: Role | undefined) =>
    void navigate({ to: "/", search: (search) => ({ ...search, as: role }) });
  return (
    <fieldset className="role-choice">
      <legend className="soft">{t("account.as")}</legend>
      {[undefined, ...roles].map((role) => (
        <label key={role ?? ""} className="check">
          <input type="radio" name={name} checked={role === as} onChange={() => choose(role)} />
          {role ? t(`roles.${role}`) : t("account.all")}
        </label>
      ))}
    </fieldset>
  );
}
