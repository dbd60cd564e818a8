type Props = { yes: string; no: string; onChoose: (yes: boolean) => void };

/** Two answers side by side. */
export function YesOrNo({ yes, no, onChoose }: Props) {
  return (
    <div className="actions">
      <button type="button" className="button primary" onClick={() => onChoose(true)}>
        {yes}
      </button>
      <button type="button" className="button danger" onClick={() => onChoose(false)}>
        {no}
      </button>
    </div>
  );
}
