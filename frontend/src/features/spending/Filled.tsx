import { type ReactNode, useState } from "react";
import type { Failure, Fault } from "~/lib/fault";
import { FormFailure, useFaultsOf } from "~/ui/FormFailure";

type Props = {
  title: string;
  about?: string;
  confirm: string;
  /** Hands it in; answers why not. */
  onSubmit: () => Promise<Failure | null>;
  reload: () => void;
  children: (faults: readonly Fault[]) => ReactNode;
};

/** A part of a page that is filled in and handed in at once. */
export function Filled({ title, about, confirm, onSubmit, reload, children }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const faults = useFaultsOf(failure);
  return (
    <form
      noValidate
      className="panel"
      aria-label={title}
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setFailure(await onSubmit());
        setBusy(false);
      }}
    >
      <h2>{title}</h2>
      {about && <p className="soft">{about}</p>}
      <FormFailure failure={failure} reload={reload} />
      {children(faults)}
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {confirm}
        </button>
      </div>
    </form>
  );
}
