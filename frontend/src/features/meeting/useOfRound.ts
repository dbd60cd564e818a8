import { useRef } from "react";
import { type TypedDocumentNode, type UseQueryArgs, useQuery } from "urql";
import { type Failure, failureOf } from "~/lib/fault";

type Variables = { roundID: string };
type Options = Pick<UseQueryArgs, "pause" | "requestPolicy">;

/**
 * What is asked of one round; null until it is known. While another round is asked for, and
 * beside an error, the last answer is still that of the round before: it is not this one's.
 */
export function useOfRound<Data>(
  query: TypedDocumentNode<Data, Variables>,
  roundID: string | undefined,
  { pause, requestPolicy }: Options,
) {
  const [{ data, error, operation }, ask] = useQuery({
    query,
    variables: { roundID: roundID ?? "" },
    requestPolicy,
    pause: pause || !roundID,
  });
  const known = useRef<{ roundID: string | undefined; data: Data } | null>(null);
  const own = operation?.variables.roundID === roundID;
  if (own && data && !error) known.current = { roundID, data };
  const told = known.current?.roundID === roundID ? known.current?.data : undefined;
  const failure: Failure | null = own ? failureOf(error) : null;
  return { data: told ?? null, failure, renew: () => ask({ requestPolicy: "network-only" }) };
}
