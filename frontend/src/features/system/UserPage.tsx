import "./system.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { UserPageDocument, type UserPageQuery } from "~/generated/graphql";
import { dayOf, minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { Grants } from "./Grants";
import { UserSteps } from "./UserSteps";

/** One account: who, where, in which roles, and what an administrator can do with it. */
export function UserPage() {
  const { userId } = useParams({ from: "/shell/system/users/$userId" });
  const asked = useQuery({
    query: UserPageDocument,
    variables: { id: userId },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ user, failedSignIns }) => (
        <OneUser
          user={user}
          failed={failedSignIns.find((each) => each.user.id === user.id)}
          reload={() => ask({ requestPolicy: "network-only" })}
        />
      )}
    </Answer>
  );
}

type Props = {
  user: UserPageQuery["user"];
  failed: UserPageQuery["failedSignIns"][number] | undefined;
  reload: () => void;
};

function OneUser({ user, failed, reload }: Props) {
  const { t } = useWords("system");
  return (
    <>
      <PageHeader
        title={user.name}
        about={
          <>
            {user.login}{" "}
            <span className={user.status === "ACTIVE" ? "tag good" : "tag bad"}>
              {t(`statuses.${user.status}`)}
            </span>
          </>
        }
        actions={<UserSteps user={user} reload={reload} />}
      />
      <div className="stack">
        <section className="panel">
          <dl className="facts">
            <Fact name={t("unit")}>{user.unit ? `${user.unit.nameZh}（${user.unit.code}）` : "—"}</Fact>
            <Fact name={t("section")}>{user.section?.nameZh ?? "—"}</Fact>
            <Fact name={t("since")}>{dayOf(user.createdAt)}</Fact>
            <Fact name={t("failures")}>
              {failed ? t("failedSince", { count: failed.count, at: minuteOf(failed.last) }) : t("noFailure")}
            </Fact>
          </dl>
        </section>
        <Grants user={user} reload={reload} />
        <nav className="actions-line" aria-label={t("traces.name")}>
          <Link to="/audit" search={{ object: "User", objectId: user.id }}>
            {t("traces.of")}
          </Link>
          <Link to="/audit" search={{ actor: user.login }}>
            {t("traces.by")}
          </Link>
        </nav>
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
