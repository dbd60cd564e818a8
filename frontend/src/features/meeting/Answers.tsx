import type { Round_DeclarationFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";

type Props = { questions: NonNullable<Round_DeclarationFragment["questions"]> };

/** What experts asked the unit, nobody named, and what it answered. */
export function Answers({ questions }: Props) {
  const { t } = useWords("meeting");
  return (
    <section className="panel" aria-labelledby="answers">
      <h2 id="answers">{t("answers.title", { count: questions.length })}</h2>
      {questions.length === 0 && <p className="soft">{t("answers.none")}</p>}
      <dl className="meeting-answers">
        {questions.map(({ id, text, answer, answeredBy, answeredAt, createdAt }) => (
          <div key={id}>
            <dt>
              {text} <small className="soft">{minuteOf(createdAt)}</small>
            </dt>
            <dd>
              {answeredAt ? (
                <>
                  {answer}{" "}
                  <small className="soft">
                    {answeredBy} · {minuteOf(answeredAt)}
                  </small>
                </>
              ) : (
                <span className="soft">{t("answers.open")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
