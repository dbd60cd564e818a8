import type { ReactNode } from "react";

/** A table of a paper with its caption; columns of figures stand at the right. */
export function Frame(props: {
  caption: string;
  columns: readonly { title: string; figure?: boolean }[];
  children: ReactNode;
}) {
  return (
    <Scroll caption={props.caption}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(({ title, figure }) => (
              <th key={title} scope="col" className={figure ? "number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </Scroll>
  );
}

type Fact = readonly [label: string, value: ReactNode];

/** Labels and values of an official form, one or two pairs a row. */
export function Facts({ caption, rows }: { caption: string; rows: readonly (readonly Fact[])[] }) {
  return (
    <Scroll caption={caption}>
      <table className="paper-facts">
        <caption>{caption}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.[0]}>
              {row.map(([label, value]) => [
                <th key={label} scope="row">
                  {label}
                </th>,
                <td key={`${label} value`} colSpan={row.length === 1 ? 3 : 1}>
                  {value || "—"}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** On a phone a wide table goes sideways, by keys too. */
function Scroll({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="frame" aria-label={caption} tabIndex={0}>
      {children}
    </section>
  );
}
