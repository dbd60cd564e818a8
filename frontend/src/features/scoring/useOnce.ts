import { useCallback, useEffect, useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";

type State<Data> = { data?: Data; error?: CombinedError; fetching: boolean };

/**
 * A query that is asked once and again only on demand. What it shows is not asked
 * anew with every score that is saved, which on a phone would be paid for each time.
 */
export function useOnce<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): [State<Data>, () => void] {
  const client = useClient();
  const [state, setState] = useState<State<Data>>({ fetching: true });
  const text = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables are compared by what they say
  const ask = useCallback(() => {
    let wanted = true;
    setState((before) => ({ ...before, fetching: true }));
    void client
      .query(query, variables, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data, error }) => {
        if (wanted) setState((before) => ({ data: data ?? before.data, error, fetching: false }));
      });
    return () => {
      wanted = false;
    };
  }, [client, query, text]);
  useEffect(ask, [ask]);
  return [state, ask];
}
