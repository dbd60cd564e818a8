import { type TypedDocumentNode, useQuery } from "urql";

type Told<Codes> = { scopeNames: { [Key in keyof Codes]?: string | null } };

/** The names of the codes that a list is narrowed to; until they are there, the codes. */
export function useScopeNames<Codes extends Record<string, string | null | undefined>>(
  query: TypedDocumentNode<Told<Codes>, { input: Codes }>,
  codes: Codes,
): Told<Codes>["scopeNames"] {
  const pause = Object.values(codes).every((code) => !code);
  const [{ data }] = useQuery({ query, variables: { input: codes }, pause });
  return data?.scopeNames ?? codes;
}
