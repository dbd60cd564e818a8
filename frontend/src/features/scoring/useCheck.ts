import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { CheckSheetDocument } from "~/generated/graphql";
import { errorsOf, type Failure, type Fault, failureOf } from "~/lib/fault";
import type { Saving } from "~/ui/SavedStatus";

/**
 * The server's check of a sheet: asked when it is to be handed in, and from then
 * on after every save, so that a fault goes away once it is mended.
 */
export function useCheck(id: string, saving: Saving) {
  const client = useClient();
  const [attempt, setAttempt] = useState<readonly Fault[]>([]);
  const [live, setLive] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tried = useRef(false);

  const ask = useCallback(async (): Promise<readonly Fault[] | null> => {
    const { data, error } = await client
      .query(CheckSheetDocument, { id }, { requestPolicy: "network-only" })
      .toPromise();
    setFailure(failureOf(error));
    if (data) setLive(data.checkSheet);
    return data?.checkSheet ?? null;
  }, [client, id]);

  /** Asks because a person wants to hand in; answers whether nothing stands against it. */
  const check = async (): Promise<boolean> => {
    tried.current = true;
    const faults = await ask();
    if (!faults) return false;
    setAttempt(faults);
    return errorsOf(faults).length === 0;
  };

  const savedAt = saving.kind === "saved" || saving.kind === "synced" ? String(saving.at) : "";
  useEffect(() => {
    if (savedAt && tried.current) void ask();
  }, [savedAt, ask]);

  const mended = errorsOf(live).length === 0;
  return { check, faults: live, summary: mended ? [] : attempt, failure };
}
