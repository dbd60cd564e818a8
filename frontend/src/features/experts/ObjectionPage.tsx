import "./experts.css";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ObjectionPageDocument, ObjectToExpertDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { Field } from "~/ui/Field";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";
import { PageHeader } from "~/ui/PageHeader";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";

const blank = { nameZh: "", employerZh: "", reason: "" };
const fields = ["nameZh", "employerZh", "reason"] as const;

/** 申请专家回避: a unit names somebody who shall not judge its project, and hears the same whoever that is. */
export function ObjectionPage() {
  const { t } = useWords("experts");
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId/objection" });
  const asked = useQuery({ query: ObjectionPageDocument, variables: { id: declarationId } });
  return (
    <Answer of={asked}>
      {({ declaration: { id, code, nameZh } }) => (
        <>
          <PageHeader title={t("object.title")} about={`${nameZh} · ${code}`} />
          <Objection id={id} />
        </>
      )}
    </Answer>
  );
}

function Objection({ id }: { id: string }) {
  const { t } = useWords("experts");
  const [typed, setTyped] = useState(blank);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState(false);
  const [{ fetching }, object] = useIntent(ObjectToExpertDocument);
  const faults = useFaultsOf(failure);
  const send = async () => {
    const outcome = await object({ input: { declarationID: id, ...typed } });
    setFailure(outcome.failure);
    setDone(outcome.data !== null);
  };
  return (
    <section className="panel objection">
      <p className="soft">{t("object.about")}</p>
      <p role="status" className="good">
        {done && t("object.done")}
      </p>
      {!done && (
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <FormFailure failure={failure} />
          {fields.map((field) => (
            <Field
              key={field}
              label={t(`object.${field}`)}
              path={field}
              faults={faults}
              required={field !== "employerZh"}
            >
              {(control) =>
                field === "reason" ? (
                  <textarea
                    {...control}
                    className="input"
                    rows={4}
                    value={typed.reason}
                    onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
                  />
                ) : (
                  <input
                    {...control}
                    className="input"
                    value={typed[field]}
                    onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                  />
                )
              }
            </Field>
          ))}
          <div>
            <button type="submit" className="button primary" disabled={fetching}>
              {t("object.submit")}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
