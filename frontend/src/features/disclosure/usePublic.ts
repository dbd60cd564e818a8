import { useCallback, useEffect, useState } from "react";
import { type Failure, faultsOf } from "~/lib/fault";
import { askPlainly } from "~/lib/plain";
import operations from "./public.graphql?raw";

/** Asks as anybody: there is no session here, and no client of the pages behind the door. */
export function usePublic<Data>(operationName: string, variables: object) {
  const [data, setData] = useState<Data>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = JSON.stringify(variables); // the same for what is asked again

  const ask = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const operation = { query: operations, operationName, variables: JSON.parse(asked) as object };
        const { data, errors } = await askPlainly<Data>(operation, signal && { signal });
        if (data && !errors) setData(data);
        setFailure(errors ? { kind: "refused", faults: faultsOf(errors) } : null);
      } catch {
        if (!signal?.aborted) setFailure({ kind: "offline" });
      }
    },
    [operationName, asked],
  );

  useEffect(() => {
    const leaving = new AbortController();
    void ask(leaving.signal);
    return () => leaving.abort();
  }, [ask]);
  return { data, failure, retry: () => void ask() };
}
