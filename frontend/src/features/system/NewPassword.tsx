import { useQuery } from "urql";
import { PasswordRuleDocument } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { PasswordRule } from "~/ui/PasswordRule";
import { useWords } from "~/ui/useWords";

type Props = { value: string; faults: readonly Fault[]; onType: (value: string) => void };

/** A password that an administrator gives; its owner changes it. */
export function NewPassword({ value, faults, onType }: Props) {
  const { t } = useWords("system");
  const [{ data }] = useQuery({ query: PasswordRuleDocument });
  return (
    <Field
      label={t("password")}
      path="password"
      faults={faults}
      hint={<PasswordRule of={data?.passwordRule} />}
      required
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          autoComplete="new-password"
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
