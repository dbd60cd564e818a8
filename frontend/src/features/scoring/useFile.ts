import { useCallback } from "react";
import type { Failure } from "~/lib/fault";
import { usePack } from "~/ui/usePack";
import { useTransfer } from "~/ui/useTransfer";

type File = { data: Blob; failure: null } | { data: null; failure: Failure };

/** Reads a file of the papers: from this device where it is kept, else from the server. */
export function useFile(): (url: string, mime: string) => Promise<File> {
  const packing = usePack();
  const transfer = useTransfer();
  return useCallback(
    async (url, mime) => {
      const pack = await packing;
      const bytes = await pack?.bytes("file", url).catch(() => null);
      if (bytes) return { data: new Blob([bytes], { type: mime }), failure: null };
      const file = await transfer.read(url);
      return file.data ? { data: new Blob([file.data], { type: mime }), failure: null } : file;
    },
    [packing, transfer],
  );
}
