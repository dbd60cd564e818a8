import { useEffect, useState } from "react";
import type { Role } from "~/generated/graphql";
import { totp } from "~/lib/totp";
import { useWords } from "~/ui/useWords";

type Account = { login: string; password: string; name: string; roles: Role[]; totpSecret: string | null };
type Typed = { login: string; password: string; code: string };

async function accounts(): Promise<Account[]> {
  const answer = await fetch("/demo/accounts");
  return answer.ok ? ((await answer.json()) as Account[]) : [];
}

/** The accounts of a demonstration, by role; a click fills the form. Elsewhere there are none. */
export default function DemoAccounts({ onChoose }: { onChoose: (typed: Typed) => void }) {
  const { t } = useWords("signIn", "app");
  const [found, setFound] = useState<Account[]>([]);
  useEffect(() => {
    accounts().then(setFound, () => setFound([]));
  }, []);
  if (found.length === 0) return null;

  const choose = async ({ login, password, totpSecret }: Account) =>
    onChoose({ login, password, code: totpSecret ? await totp(totpSecret, new Date()) : "" });

  const roles = [...new Set(found.flatMap((account) => account.roles))];
  return (
    <section className="door-demo" aria-labelledby="demo">
      <h2 id="demo">{t("demo.title")}</h2>
      <p className="soft">{t("demo.text")}</p>
      <dl>
        {roles.map((role) => {
          const held = found.filter((account) => account.roles.includes(role));
          const [some, more] = [held.slice(0, few), held.slice(few)];
          return (
            <div key={role}>
              <dt>{t(`app:roles.${role}`)}</dt>
              <dd>
                <Buttons accounts={some} onChoose={choose} />
                {more.length > 0 && (
                  <details>
                    <summary>{t("demo.more", { count: more.length })}</summary>
                    <Buttons accounts={more} onChoose={choose} />
                  </details>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** How many of a role are seen at once. */
const few = 2;

type ButtonsProps = { accounts: readonly Account[]; onChoose: (account: Account) => Promise<void> };

function Buttons({ accounts, onChoose }: ButtonsProps) {
  return (
    <div className="door-accounts">
      {accounts.map((account) => (
        <button key={account.login} type="button" className="button" onClick={() => void onChoose(account)}>
          {account.name} <span className="soft">{account.login}</span>
        </button>
      ))}
    </div>
  );
}
