import { useCallback, useRef } from "react";
import { type AnyVariables, type TypedDocumentNode, type UseMutationState, useMutation } from "urql";
import { type Failure, failureOf } from "~/lib/fault";
import { newIntent } from "~/lib/intent";

/** What became of an act: the server's data, or why there is none. */
export type Outcome<Data> = { data: Data; failure: null } | { data: null; failure: Failure };

const nothing: readonly string[] = [];

/**
 * A mutation as one intent of a person. While no answer has come back, the same
 * act repeated (a second click, a lost reply) carries the same Idempotency-Key,
 * so the server does it once; any answer, or other variables, ends the intent.
 * What the page shows of the types in the answer is asked anew; `touches` names
 * further ones (a constant).
 */
export function useIntent<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  touches = nothing,
): [UseMutationState<Data, Variables>, (variables: Variables) => Promise<Outcome<Data>>] {
  const [state, mutate] = useMutation(document);
  const open = useRef<{ key: string; variables: string } | null>(null);

  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      const text = JSON.stringify(variables);
      if (open.current?.variables !== text) open.current = { key: newIntent(), variables: text };
      const { data, error } = await mutate(variables, {
        intent: open.current.key,
        additionalTypenames: [...touches],
      });
      const failure = failureOf(error);
      if (failure?.kind !== "offline") open.current = null;
      if (failure) return { data: null, failure };
      return data ? { data, failure: null } : { data: null, failure: { kind: "broken", trace: "" } };
    },
    [mutate, touches],
  );
  return [state, act];
}
