import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CreateUserDocument } from "~/generated/graphql";
import type { Failure, Fault } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { NewPassword } from "./NewPassword";
import { codeIn, SectionField, UnitField } from "./PlaceFields";

const blank = { login: "", name: "", password: "", unitCode: "", sectionCode: "" };

/** 新建用户: an account without any role; another person grants those. */
export function NewUser() {
  const { t } = useWords("system");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t("new.title")}
      </button>
      {open && <NewUserDialog onClose={() => setOpen(false)} />}
    </>
  );
}

const touches = ["User"];

function NewUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords("system", "ui");
  const navigate = useNavigate();
  const [typed, setTyped] = useState(blank);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, create] = useIntent(CreateUserDocument, touches);
  const faults = useFaultsOf(failure);
  const set = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value });

  const submit = async () => {
    const outcome = await create({
      input: {
        login: typed.login,
        name: typed.name,
        password: typed.password,
        unitCode: codeIn(typed.unitCode),
        sectionCode: typed.sectionCode || null,
      },
    });
    setFailure(outcome.failure);
    if (!outcome.data) return;
    onClose();
    await navigate({ to: "/system/users/$userId", params: { userId: outcome.data.createUser.id } });
  };

  return (
    <Dialog title={t("new.title")} onClose={onClose}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="soft">{t("new.text")}</p>
        <FormFailure failure={failure} />
        <Line
          path="login"
          hint={t("new.loginHint")}
          value={typed.login}
          faults={faults}
          onType={set("login")}
        />
        <Line path="name" value={typed.name} faults={faults} onType={set("name")} />
        <NewPassword value={typed.password} faults={faults} onType={set("password")} />
        <UnitField value={typed.unitCode} faults={faults} onType={set("unitCode")} />
        <SectionField value={typed.sectionCode} faults={faults} onChoose={set("sectionCode")} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t("ui:cancel")}
          </button>
          <button type="submit" className="button primary" disabled={state.fetching}>
            {t("save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type LineProps = {
  path: "login" | "name";
  hint?: string;
  value: string;
  faults: readonly Fault[];
  onType: (value: string) => void;
};

function Line({ path, hint, value, faults, onType }: LineProps) {
  const { t } = useWords("system");
  return (
    <Field label={t(path)} path={path} faults={faults} hint={hint} required>
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
