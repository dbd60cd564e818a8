type Reply<Data> = {
  data?: Data | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
};

type Operation = { query: string; operationName: string; variables?: object };

/** Asks the server with plain fetch, for pages that stand before the GraphQL client. It throws when nobody answered. */
export async function askPlainly<Data>(
  operation: Operation,
  options: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Reply<Data>> {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: {
      Accept: "application/graphql-response+json",
      "Content-Type": "application/json",
      ...options.headers,
    },
    body: JSON.stringify(operation),
    signal: options.signal ?? null,
  });
  return (await answer.json()) as Reply<Data>;
}
