import "./list.css";
import type { ReactNode } from "react";

type Props = { label: string; className?: string; children: ReactNode };

/** What may be wider than the page; keys scroll it too. */
export function Scroll({ label, className, children }: Props) {
  const classes = className ? `list-scroll ${className}` : "list-scroll";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
