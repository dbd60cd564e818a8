import { type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { ChangePasswordDocument, PasswordRuleDocument } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { PasswordRule } from "~/ui/PasswordRule";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const blank = { old: "", new: "", again: "" };
type Typed = typeof blank;

const touches = ["DeviceSession"];

/** A new password for oneself. Its rule is said before; the other devices are signed out with it. */
export function ChangePassword({ login }: { login: string }) {
  const { t } = useWords("account");
  const [typed, setTyped] = useState(blank);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState(false);
  const [state, change] = useIntent(ChangePasswordDocument, touches);
  const [{ data }] = useQuery({ query: PasswordRuleDocument });
  const faults = useFaultsOf(failure);

  const submit = async () => {
    setDone(false);
    const wrong = slips(typed, t);
    if (wrong.length > 0) return setFailure({ kind: "refused", faults: wrong });
    const outcome = await change({ input: { old: typed.old, new: typed.new } });
    setFailure(outcome.failure);
    if (!outcome.data) return;
    setTyped(blank);
    setDone(true);
  };

  const line = (path: keyof Typed, complete: string, hint?: ReactNode) => (
    <Field label={t(`password.${path}`)} path={path} faults={faults} hint={hint} required>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          autoComplete={complete}
          value={typed[path]}
          onChange={(event) => setTyped({ ...typed, [path]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">{t("password.title")}</h2>
      <form
        noValidate
        className="password-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="soft">{t("password.text")}</p>
        <FormFailure failure={failure} />
        <input
          type="text"
          className="unseen"
          autoComplete="username"
          value={login}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        {line("old", "current-password")}
        {line("new", "new-password", <PasswordRule of={data?.passwordRule} />)}
        {line("again", "new-password")}
        <div>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("password.submit")}
          </button>
        </div>
        <p role="status" className="good">
          {done && t("password.done")}
        </p>
      </form>
    </section>
  );
}

/** What the server cannot see: nothing typed, or two words that differ. */
function slips(typed: Typed, t: (key: string) => string): Fault[] {
  const missing = (["old", "new"] as const)
    .filter((path) => !typed[path])
    .map((path) => ({ code: "E_REQUIRED", path, message: t(`password.missing.${path}`) }));
  if (missing.length > 0 || typed.new === typed.again) return missing;
  return [{ code: "", path: "again", message: t("password.differs") }];
}
