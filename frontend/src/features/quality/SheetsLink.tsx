import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Which of a batch's sheets a number counts. */
export type Of = { declaration?: string; expert?: string; panel?: string; dropped?: true; far?: true };

type Props = { batchID: string; of?: Of; name?: string; className?: string; children: ReactNode };

/** A number that leads to the raw sheets it counts. */
export function SheetsLink({ batchID, of = {}, name, className, children }: Props) {
  return (
    <Link
      to="/quality/$batchId/sheets"
      params={{ batchId: batchID }}
      search={of}
      aria-label={name}
      className={className}
    >
      {children}
    </Link>
  );
}
