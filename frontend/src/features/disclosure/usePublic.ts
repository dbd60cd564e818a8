import { useCallback, useEffect, useState } from "react";
import { type Failure, faultsOf } from "~/lib/fault";
import operations from "./public.graphql?raw";

type Reply<Data> = {
  data?: Data | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
};

/**
 * Asks as anybody, without a session and without the client of the pages behind the
 * door. The document stays the same for one name; the variables may change.
 */
export function usePublic<Data>(operationName: string, variables: object) {
  const [data, setData] = useState<Data>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = JSON.stringify({ query: operations, operationName, variables });

  const ask = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const answer = await fetch("/graphql", {
          method: "POST",
          headers: {
            Accept: "application/graphql-response+json",
            "Content-Type": "application/json",
          },
          body: asked,
          signal,
        });
        const { data, errors } = (await answer.json()) as Reply<Data>;
        if (data && !errors) setData(data);
        setFailure(errors ? { kind: "refused", faults: faultsOf(errors) } : null);
      } catch {
        if (!signal?.aborted) setFailure({ kind: "offline" });
      }
    },
    [asked],
  );

  useEffect(() => {
    const leaving = new AbortController();
    void ask(leaving.signal);
    return () => leaving.abort();
  }, [ask]);
  return { data, failure, retry: () => void ask() };
}
