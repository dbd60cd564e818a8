type Props = { totals: readonly string[]; score?: string | null };

/** Where on 0 to 100 the raw totals lie, and the result among them; the numbers stand beside it. */
export function Spread({ totals, score }: Props) {
  return (
    <svg className="spread" viewBox="0 0 104 12" aria-hidden="true">
      <line x1="2" y1="6" x2="102" y2="6" />
      {totals.map((total, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: totals have no other name than their place
        <circle key={at} cx={2 + Number(total)} cy="6" r="2.4" />
      ))}
      {score && <path d={`M${2 + Number(score)} 1v10`} />}
    </svg>
  );
}
