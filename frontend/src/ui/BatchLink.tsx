import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "./useMay";

type Props = { id: string; otherwise?: ReactNode; children: ReactNode };

/** The way to a batch's board, for whom there is one; others read its name. */
export function BatchLink({ id, children, otherwise = children }: Props) {
  const may = useMay();
  if (!may("batchProgress")) return otherwise;
  return (
    <Link to="/batches/$batchId" params={{ batchId: id }}>
      {children}
    </Link>
  );
}
