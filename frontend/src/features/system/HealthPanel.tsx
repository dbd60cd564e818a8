import "./system.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { HealthPanelDocument, type HealthPanelQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { useWords } from "~/ui/useWords";

/** How the installation does: first on an administrator's home. */
export default function HealthPanel() {
  const { t } = useWords("system");
  const asked = useQuery({ query: HealthPanelDocument, requestPolicy: "cache-and-network" });
  return (
    <section className="health" aria-labelledby="health">
      <h2 id="health">{t("health.title")}</h2>
      <Answer of={asked} part>
        {({ health }) => (
          <>
            <Tiles health={health} />
            <Troubles health={health} />
          </>
        )}
      </Answer>
    </section>
  );
}

type Health = { health: HealthPanelQuery["health"] };

function Tiles({ health }: Health) {
  const { t } = useWords("system");
  const { accounts, disabled, withoutRole, signedIn, chain, undelivered } = health;
  return (
    <ul className="tiles">
      <Tile name={t("health.signedIn")} note={t("health.signedInNote")}>
        {t("health.people", { count: signedIn })}
      </Tile>
      <Tile name={t("health.accounts")} note={t("health.accountsNote", { disabled, withoutRole })}>
        <Link to="/system/users">{t("health.people", { count: accounts })}</Link>
      </Tile>
      <Tile
        name={t("health.chain")}
        bad={chain.unsealed > 1_000}
        note={
          chain.waitingSince
            ? t("health.waiting", { count: chain.unsealed, at: minuteOf(chain.waitingSince) })
            : t("health.allSealed")
        }
      >
        <Link to="/audit">{t("health.sealed", { count: chain.sealed })}</Link>
      </Tile>
      <Tile name={t("health.undelivered")} bad={undelivered > 0} note={t("health.undeliveredNote")}>
        {t("health.messages", { count: undelivered })}
      </Tile>
    </ul>
  );
}

function Tile(props: { name: string; note: string; bad?: boolean; children: ReactNode }) {
  return (
    <li className="panel" data-bad={props.bad || undefined}>
      <span className="soft">{props.name}</span>
      <b>{props.children}</b>
      <small className="soft">{props.note}</small>
    </li>
  );
}

/** What asks for somebody to look: jobs that fail, accounts at which somebody guesses. */
function Troubles({ health }: Health) {
  const { t, words } = useWords("system");
  const { failingJobs, failedSignIns } = health;
  return (
    <div className="troubles">
      <section className="panel" aria-labelledby="jobs">
        <h3 id="jobs">{t("health.jobs")}</h3>
        {failingJobs.length === 0 && <p className="soft">{t("health.noJob")}</p>}
        <ul>
          {failingJobs.map(({ name, since, why }) => (
            <li key={name}>
              <span className="tag bad">{t("health.failing")}</span>{" "}
              <b>{words.find("system", `health.jobNames.${name}`) ?? name}</b>{" "}
              <small className="soft">{t("health.since", { at: minuteOf(since) })}</small>
              <p className="typed">{why}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="failures">
        <h3 id="failures">{t("health.failures")}</h3>
        {failedSignIns.length === 0 && <p className="soft">{t("health.noFailure")}</p>}
        <ul>
          {failedSignIns.map(({ user, count, last }) => (
            <li key={user.id}>
              <Link to="/system/users/$userId" params={{ userId: user.id }}>
                {user.name}
              </Link>{" "}
              <small className="soft">{user.login}</small>{" "}
              <span className="tag waiting">{t("failed", { count })}</span>{" "}
              <small className="soft">{t("failedLast", { at: minuteOf(last) })}</small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
