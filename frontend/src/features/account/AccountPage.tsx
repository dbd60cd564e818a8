import "./account.css";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { AccountPageDocument, type AccountPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Scope, Span } from "~/ui/Scope";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { ChangePassword } from "./ChangePassword";
import { Sessions } from "./Sessions";

/** 我的账号: what one holds, where one is signed in, and the password. */
export function AccountPage() {
  const { t } = useWords("account");
  const asked = useQuery({ query: AccountPageDocument, requestPolicy: "cache-and-network" });
  return (
    <Answer of={asked}>
      {({ account }) => (
        <div className="account">
          <PageHeader
            title={t("title")}
            about={[account.name, account.login, account.unit?.nameZh ?? account.section?.nameZh]
              .filter(Boolean)
              .join(" · ")}
          />
          <div className="account-parts">
            <div className="stack">
              <Roles account={account} />
              <Sessions />
            </div>
            <ChangePassword login={account.login} />
          </div>
          <p className="account-foot">
            <Link to="/audit" search={{ actor: account.login }}>
              {t("acts")}
            </Link>
          </p>
        </div>
      )}
    </Answer>
  );
}

function Roles({ account }: Pick<AccountPageQuery, "account">) {
  const { t } = useWords("account", "app");
  const grants = account.grants?.filter(({ state }) => state === "HELD" || state === "UPCOMING") ?? [];
  return (
    <section className="panel" aria-labelledby="roles">
      <h2 id="roles">{t("roles")}</h2>
      {grants.length === 0 ? (
        <Empty>{t("noRoles")}</Empty>
      ) : (
        <ul className="own-roles">
          {grants.map((grant) => (
            <li key={grant.id}>
              <b>{t(`app:roles.${grant.role}`)}</b>
              {grant.state === "UPCOMING" && <span className="tag plain">{t("upcoming")}</span>}
              <span>
                <Scope of={grant} />
              </span>
              <small className="soft">
                <Span of={grant} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
