import "./clocks.css";
import { useWords } from "~/ui/useWords";

/** A statutory period in calendar days; without a first day it has not begun. */
export type Clock = {
  name: string;
  from?: string | null;
  due?: string | null;
  daysLeft?: number | null;
  done: boolean;
};

/** The statutory clocks of the approval (批复): to departments, and on to their units. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const { t, words } = useWords("ui");
  return (
    <section className="panel">
      <h2>{t("clocks.title")}</h2>
      <ul className="clocks">
        {clocks.map(({ name, from, due, daysLeft, done }, index) => (
          <li key={name}>
            <span>{words.find("ui", `clocks.names.${index}`) ?? name}</span>
            <Left begun={Boolean(from)} done={done} days={daysLeft ?? 0} />
            {from && due && <small className="soft">{t("clocks.span", { from, due })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ begun, done, days }: { begun: boolean; done: boolean; days: number }) {
  const { t } = useWords("ui");
  if (!begun) return <span className="tag plain">{t("clocks.notYet")}</span>;
  if (done) return <span className="tag good">{t("clocks.done")}</span>;
  if (days < 0) return <span className="tag bad">{t("clocks.over", { count: -days })}</span>;
  return <span className="tag waiting">{t("clocks.left", { count: days })}</span>;
}
