import { type ReactNode, useId, useState } from "react";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Drawing } from "./Drawing";

type Props = Omit<Parameters<typeof Drawing>[0], "heading"> & {
  title: string;
  about?: string;
  /** Nothing is there to be drawn. */
  none: boolean;
  wide?: boolean;
  /** The table of the same figures, each of which leads to its list. */
  children: ReactNode;
};

/** A chart, and under 查看数据 the figures it is drawn from. */
export function ChartPanel({ title, about, none, wide, children, ...drawing }: Props) {
  const { t } = useWords("dashboard");
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={wide ? "panel chart wide" : "panel chart"} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {!none && (
          <button
            type="button"
            className="button quiet"
            aria-expanded={open}
            aria-describedby={id}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "hide" : "data")}
          </button>
        )}
      </header>
      {about && <p className="soft">{about}</p>}
      {none ? <Empty>{t("none")}</Empty> : <Drawing heading={id} {...drawing} />}
      {open && !none && children}
    </section>
  );
}
