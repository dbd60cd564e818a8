import { createContext, use } from "react";
import type { Failure } from "~/lib/fault";

/** A file that the server took. */
export type TakenFile = { id: string; kind: string; name: string; mime: string; size: number; url: string };

/** Files go beside the graph, with the same right: up in parts, down as they are. */
export type Transfer = {
  /**
   * Sends a file with the fields it belongs to; tells how much of it has gone, 0 to 100.
   * Files of a declaration go to /files, others where their own route is.
   */
  send: <Taken = TakenFile>(
    file: File,
    fields: Record<string, string>,
    progress: (percent: number) => void,
    route?: string,
  ) => Promise<{ data: Taken; failure: null } | { data: null; failure: Failure }>;
  /** Fetches what lies at an address and has the browser save it; answers why not, or null. */
  save: (url: string, name: string) => Promise<Failure | null>;
  /** Fetches what lies at an address, to show it. */
  read: (url: string) => Promise<{ data: Blob; failure: null } | { data: null; failure: Failure }>;
  /** Has the browser save what is here already. */
  keep: (bytes: Blob, name: string) => void;
};

export const TransferContext = createContext<Transfer | null>(null);

export function useTransfer(): Transfer {
  const transfer = use(TransferContext);
  if (!transfer) throw new Error("there is no way for files around this component");
  return transfer;
}
