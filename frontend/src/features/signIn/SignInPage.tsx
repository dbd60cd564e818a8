import "./signIn.css";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { SignIn } from "~/generated/graphql";
import { type Failure, type Fault, says } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { FaultSummary } from "~/ui/FaultSummary";
import { Field } from "~/ui/Field";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";

const DemoAccounts = lazy(() => import("./DemoAccounts"));

type Props = {
  /** Signs in; answers why not, or null when the way is free. */
  signIn: (input: SignIn) => Promise<Failure | null>;
  /** Language and theme. */
  choices: ReactNode;
};

const nothing = { login: "", password: "", code: "" };

/** The door: native controls only, so that it opens fast on any machine. */
export function SignInPage({ signIn, choices }: Props) {
  const { t } = useWords("signIn");
  const [typed, setTyped] = useState(nothing);
  const [missing, setMissing] = useState<Fault[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async () => {
    const gaps = (["login", "password"] as const).filter((name) => !typed[name].trim());
    setMissing(gaps.map((path) => ({ code: "", path, message: t(`missing.${path}`) })));
    setFailure(null);
    if (gaps.length > 0) return;
    setBusy(true);
    setFailure(await signIn({ ...typed, login: typed.login.trim(), code: typed.code.trim() || null }));
    setBusy(false);
  };

  const field = (name: keyof SignIn, attributes: Partial<React.ComponentProps<"input">>) => (
    <Field label={t(name)} path={name} faults={missing}>
      {(control) => (
        <input
          {...control}
          {...attributes}
          className="input"
          name={name}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <div className="door">
      <aside className="door-side">
        <div className="door-brand">
          <img src="/mark.svg" alt="" width="34" height="34" />
          {t("system")}
        </div>
        <div>
          <p className="door-motto">{t("motto")}</p>
          <p>{t("course")}</p>
        </div>
      </aside>
      <main className="door-main">
        <div className="door-choices">{choices}</div>
        <div className="door-form">
          <PageHeader title={t("title")} />
          <FaultSummary faults={missing} heading={t("fixThese")} />
          <Refusal failure={failure} />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void enter();
            }}
          >
            {field("login", { autoComplete: "username", autoCapitalize: "none", spellCheck: false })}
            {field("password", { type: "password", autoComplete: "current-password" })}
            {field("code", { inputMode: "numeric", autoComplete: "one-time-code", maxLength: 8 })}
            <button type="submit" className="button primary" disabled={busy}>
              {t("submit")}
            </button>
          </form>
          <Suspense fallback={null}>
            <DemoAccounts onChoose={setTyped} />
          </Suspense>
        </div>
      </main>
    </div>
  );
}

/** A wrong name, password or code look alike, in the server's answer and here. */
function Refusal({ failure }: { failure: Failure | null }) {
  const { t } = useWords("signIn");
  if (!says(failure, "UNAUTHENTICATED")) return <FaultNote failure={failure} />;
  return (
    <p role="alert" className="fault-note">
      {t("refused")}
    </p>
  );
}
