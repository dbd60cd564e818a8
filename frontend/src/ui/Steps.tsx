import { minuteOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";

type Step = {
  id: string;
  action: string;
  actorName: string;
  actorRole: string;
  reason: string;
  createdAt: string;
};

/** 办理过程, newest first; words is the catalogue that tells them under did. */
export function Steps({ words, steps }: { words: string; steps: readonly Step[] }) {
  const { t } = useWords(words, "app");
  if (steps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("ui:history")}</h2>
      <ol className="timeline">
        {[...steps].reverse().map((step) => (
          <li key={step.id}>
            <b>{t(`did.${step.action.replace(".", "_")}`)}</b>{" "}
            <small className="soft">
              {step.actorRole === "SYSTEM"
                ? step.actorName
                : t("ui:actor", { name: step.actorName, role: t(`app:roles.${step.actorRole}`) })}{" "}
              · <time dateTime={step.createdAt}>{minuteOf(step.createdAt)}</time>
            </small>
            {step.reason && <p className="typed">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
