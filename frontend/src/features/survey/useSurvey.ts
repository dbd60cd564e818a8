import { useCallback, useEffect, useState } from "react";
import type { SurveyToAnswerQuery } from "~/generated/graphql";
import { type Failure, faultsOf } from "~/lib/fault";
import { askPlainly } from "~/lib/plain";
import operations from "./answer.graphql?raw";

/** Reads the survey of an address, as anybody. */
export function useSurvey(token: string) {
  const [data, setData] = useState<SurveyToAnswerQuery>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const operation = { query: operations, operationName: "SurveyToAnswer", variables: { token } };
        const { data, errors } = await askPlainly<SurveyToAnswerQuery>(operation, signal && { signal });
        if (data && !errors) setData(data);
        setFailure(errors ? { kind: "refused", faults: faultsOf(errors) } : null);
      } catch {
        if (!signal?.aborted) setFailure({ kind: "offline" });
      }
    },
    [token],
  );
  useEffect(() => {
    const leaving = new AbortController();
    void ask(leaving.signal);
    return () => leaving.abort();
  }, [ask]);
  return { data, failure, retry: () => void ask() };
}
