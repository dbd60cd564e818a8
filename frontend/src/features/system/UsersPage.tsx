import "./system.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { UsersPageDocument, type UsersPageQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { Choose } from "~/ui/Choose";
import { Filters } from "~/ui/Filters";
import { PageHeader } from "~/ui/PageHeader";
import { Pager } from "~/ui/Pager";
import { Empty } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { pageSize, usePlaces } from "~/ui/usePlaces";
import { useWords } from "~/ui/useWords";
import { NewUser } from "./NewUser";
import { PeopleTabs } from "./PeopleTabs";
import { grantable } from "./roles";

/** 用户与单位: the accounts of the division, with what they hold and whether they can enter. */
export function UsersPage() {
  const { t } = useWords("system");
  const search = useSearch({ from: "/shell/system/users" });
  const { keyword, role, status, unit, after, page = 1 } = search;
  const asked = useQuery({
    query: UsersPageDocument,
    variables: { filter: { keyword, role, status, unitCode: unit }, first: pageSize, after },
    requestPolicy: "cache-and-network",
  });
  const go = usePlaces();
  const may = useMay();
  return (
    <>
      <PageHeader title={t("title")} about={t("users.about")} actions={may("createUser") && <NewUser />} />
      <PeopleTabs at="users" />
      <section className="panel">
        <UserFilters key={JSON.stringify(search)} />
        <Answer of={asked} part>
          {({ users, failedSignIns }) => (
            <>
              <Rows users={users} failed={failedSignIns} />
              <Pager
                total={users.totalCount}
                page={page}
                size={pageSize}
                more={users.pageInfo.hasNextPage}
                onGo={(where) => go(where, search, users)}
              />
            </>
          )}
        </Answer>
      </section>
    </>
  );
}

function UserFilters() {
  const { t } = useWords("system", "app", "ui");
  const search = useSearch({ from: "/shell/system/users" });
  const { year, as, after: _after, page: _page, ...filters } = search;
  const navigate = useNavigate({ from: "/system/users" });
  return (
    <Filters
      search={filters}
      hint={t("users.hint")}
      onAsk={(asked) => void navigate({ search: { year, as, ...asked } })}
    >
      {(chosen, choose) => (
        <>
          <Choose
            label={t("role")}
            all={t("ui:all")}
            value={chosen.role}
            choices={grantable.map((value) => ({ value, label: t(`app:roles.${value}`) }))}
            onChange={(value) => choose({ role: value as typeof chosen.role })}
          />
          <Choose
            label={t("status")}
            all={t("ui:all")}
            value={chosen.status}
            choices={(["ACTIVE", "DISABLED"] as const).map((value) => ({
              value,
              label: t(`statuses.${value}`),
            }))}
            onChange={(value) => choose({ status: value as typeof chosen.status })}
          />
        </>
      )}
    </Filters>
  );
}

type RowsProps = { users: UsersPageQuery["users"]; failed: UsersPageQuery["failedSignIns"] };

function Rows({ users, failed }: RowsProps) {
  const { t } = useWords("system", "app");
  const rows = users.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  if (rows.length === 0) return <Empty>{t("users.none")}</Empty>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("login")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("place")}</th>
            <th scope="col">{t("rolesHeld")}</th>
            <th scope="col">{t("status")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((user) => {
            const failure = failed.find((each) => each.user.id === user.id);
            const held = user.grants?.filter(({ state }) => state === "HELD") ?? [];
            return (
              <tr key={user.id}>
                <td className="code">{user.login}</td>
                <th scope="row">
                  <Link to="/system/users/$userId" params={{ userId: user.id }}>
                    {user.name}
                  </Link>
                </th>
                <td>{user.unit?.nameZh ?? user.section?.nameZh ?? "—"}</td>
                <td>
                  {held.length === 0 ? (
                    <span className="tag waiting">{t("noRole")}</span>
                  ) : (
                    <span className="tags">
                      {[...new Set(held.map(({ role }) => role))].map((role) => (
                        <span key={role} className="tag plain">
                          {t(`app:roles.${role}`)}
                        </span>
                      ))}
                    </span>
                  )}
                </td>
                <td>
                  <span className="tags">
                    <span className={user.status === "ACTIVE" ? "tag good" : "tag bad"}>
                      {t(`statuses.${user.status}`)}
                    </span>
                    {failure && (
                      <span className="tag waiting" title={t("failedLast", { at: minuteOf(failure.last) })}>
                        {t("failed", { count: failure.count })}
                      </span>
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
