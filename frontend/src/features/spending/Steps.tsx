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

/** 办理过程, newest first. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useWords("spending", "app");
  if (steps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <ol className="timeline">
        {[...steps].reverse().map((step) => (
          <li key={step.id}>
            <b>{t(`did.${step.action.replace(".", "_")}`)}</b>{" "}
            <small className="soft">
              {step.actorName}
              {step.actorRole !== "SYSTEM" && `（${t(`app:roles.${step.actorRole}`)}）`} ·{" "}
              <time dateTime={step.createdAt}>{minuteOf(step.createdAt)}</time>
            </small>
            {step.reason && <p className="typed">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
