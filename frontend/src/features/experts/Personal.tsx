import { useState } from "react";
import { useQuery } from "urql";
import { ExpertPersonalDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { useWords } from "~/ui/useWords";

const fields = ["idNumber", "phone", "email", "bankName", "bankAccount"] as const;

/** ID number, telephone, e-mail and bank account. They are fetched when somebody asks to see them: each look is traced. */
export function Personal({ id }: { id: string }) {
  const { t } = useWords("experts");
  const [shown, show] = useState(false);
  return (
    <section className="panel" aria-labelledby="personal">
      <h2 id="personal">{t("personal.title")}</h2>
      <p className="soft">{t("personal.about")}</p>
      {shown ? (
        <Values id={id} />
      ) : (
        <button type="button" className="button" onClick={() => show(true)}>
          {t("personal.show")}
        </button>
      )}
    </section>
  );
}

function Values({ id }: { id: string }) {
  const { t } = useWords("experts");
  const asked = useQuery({ query: ExpertPersonalDocument, variables: { id }, requestPolicy: "network-only" });
  return (
    <Answer of={asked} part>
      {({ expertPersonal }) => (
        <dl className="facts">
          {fields.map((field) => (
            <div key={field}>
              <dt className="soft">{t(field)}</dt>
              <dd className="figure">{expertPersonal[field] || "—"}</dd>
            </div>
          ))}
        </dl>
      )}
    </Answer>
  );
}
