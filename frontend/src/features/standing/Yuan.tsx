import { format, multiply } from "~/lib/money";

/** An amount, which travels in 万元, as the yuan that people are paid in. */
export function Yuan({ value }: { value?: string | null }) {
  const yuan = value ? multiply(value, "10000") : null;
  return <span className="figure">{yuan ? format(yuan, 2) : "—"}</span>;
}
