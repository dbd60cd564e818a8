import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import type { Viewer } from "../session";

export type Typed = { password: string; code: string };

type Props = { viewer: Viewer; typed: Typed; onType: (typed: Typed) => void };

/**
 * What a person proves with who they are; the code where their account has one. The password
 * comes first, so that a dialog begins there; the name after it is for what fills in passwords.
 */
export function PasswordAndCode({ viewer, typed, onType }: Props) {
  const { t } = useWords("signIn", "app");
  return (
    <>
      <Field label={t("password")} path="password" required>
        {(control) => (
          <input
            {...control}
            className="input"
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={typed.password}
            onChange={(event) => onType({ ...typed, password: event.target.value })}
          />
        )}
      </Field>
      <input
        type="text"
        className="unseen"
        autoComplete="username"
        value={viewer.login}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {viewer.usesCode !== false && (
        <Field label={t("app:proof.code")} path="code">
          {(control) => (
            <input
              {...control}
              className="input"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              value={typed.code}
              onChange={(event) => onType({ ...typed, code: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
