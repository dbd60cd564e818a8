import "./system.css";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { RoleGuidesDocument, type RoleGuidesQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";

/** 角色权限: what each role is held within, what it excludes, and who holds it. */
export function RolesPage() {
  const { t } = useWords("system");
  const asked = useQuery({ query: RoleGuidesDocument, requestPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader title={t("roles.title")} about={t("roles.about")} />
      <section className="panel">
        <Answer of={asked} part>
          {({ roles }) => <Roles roles={roles} />}
        </Answer>
      </section>
    </>
  );
}

function Roles({ roles }: Pick<RoleGuidesQuery, "roles">) {
  const { t } = useWords("system", "app");
  const scopes = (list: readonly string[]) =>
    list.map((scope) => t(`roles.scopes.${scope}`)).join(t("app:and"));
  const business = roles.filter(({ excludes }) => excludes.length < roles.length - 1);
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("roles.does")}</th>
            <th scope="col">{t("roles.within")}</th>
            <th scope="col">{t("roles.excludes")}</th>
            <th scope="col" className="number">
              {t("roles.holders")}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ role, needs, may, excludes, holders }) => (
            <tr key={role}>
              <th scope="row">{t(`app:roles.${role}`)}</th>
              <td>{t(`roles.work.${role}`)}</td>
              <td>
                {needs.length > 0 ? t("roles.needs", { scopes: scopes(needs) }) : t("roles.whole")}
                {may.length > 0 && t("roles.may", { scopes: scopes(may) })}
              </td>
              <td>
                {business.some((each) => each.role === role)
                  ? excludes.map((each) => t(`app:roles.${each}`)).join(t("app:and"))
                  : t("roles.allOthers")}
              </td>
              <td className="number">
                <Link
                  to="/system/users"
                  search={{ role }}
                  aria-label={t("roles.holdersOf", { count: holders, role: t(`app:roles.${role}`) })}
                >
                  {t("roles.count", { count: holders })}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
