import {
  type Client,
  type CombinedError,
  cacheExchange,
  createClient,
  type Exchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
  subscriptionExchange,
} from "@urql/core";
import { authExchange } from "@urql/exchange-auth";
import { newIntent } from "~/lib/intent";
import type { Pack } from "~/lib/pack";
import { listen } from "./events";
import { packed } from "./packed";
import { proving } from "./proving";
import type { Session } from "./session";

const endpoint = "/graphql";

function withHeaders(operation: Operation, headers: Record<string, string>): Operation {
  const { fetchOptions } = operation.context;
  const options = typeof fetchOptions === "function" ? fetchOptions() : (fetchOptions ?? {});
  return makeOperation(operation.kind, operation, {
    ...operation.context,
    fetchOptions: { ...options, headers: { ...options.headers, ...headers } },
  });
}

/**
 * Names what an operation may be answered with, and gives every mutation the key
 * of its intent. It stands before the session's part, so that an operation that
 * is sent again after a new sign-in keeps its key.
 */
const manners: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind === "subscription" || operation.kind === "teardown") return operation;
    const key: unknown = operation.context.intent;
    return withHeaders(operation, {
      accept: "application/graphql-response+json",
      ...(operation.kind === "mutation" && {
        "idempotency-key": typeof key === "string" ? key : newIntent(),
      }),
    });
  },
});

function unauthenticated({ graphQLErrors }: Pick<CombinedError, "graphQLErrors">): boolean {
  return graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED");
}

/** Renews the session, or waits until the person has signed in again. */
async function regain(session: Session): Promise<void> {
  if (!(await session.renew())) await session.lapse();
}

const signedIn = (session: Session): Exchange =>
  authExchange(async () => ({
    addAuthToOperation: (operation) => withHeaders(operation, session.credentials()),
    didAuthError: unauthenticated,
    refreshAuth: () => regain(session),
  }));

type Result = {
  data?: Record<string, unknown> | null;
  errors?: Pick<CombinedError, "graphQLErrors">["graphQLErrors"];
};

/** Subscriptions: each has a stream of its own, opened with a token that is still good. */
const events = (session: Session): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query, variables }, { context }) => ({
      subscribe(sink) {
        let stale = false;
        const open = async (signal: AbortSignal): Promise<Response> => {
          if (stale) await regain(session);
          const answer = await fetch(endpoint, {
            method: "POST",
            signal,
            headers: {
              Accept: "text/event-stream",
              "Content-Type": "application/json",
              ...session.credentials(),
            },
            body: JSON.stringify({ query, variables }),
          });
          stale = answer.status === 401;
          return answer;
        };
        const unsubscribe = listen<Result>({
          open,
          next({ data, errors }) {
            stale = unauthenticated({ graphQLErrors: errors ?? [] });
            if (stale) throw new Error("the session is over"); // breaks the stream; the next one is opened anew
            sink.next({ data, errors });
          },
          resumed: () => dispatchEvent(new Event("hengxiao.resumed")),
          unseen: context.unseen === true,
        });
        return { unsubscribe };
      },
    }),
  });

/** The GraphQL client of everything behind the door. */
export function graphClient(session: Session, pack: Promise<Pack | null>): Client {
  return createClient({
    url: endpoint,
    fetch: proving(session),
    preferGetMethod: false, // the server serves no GET
    exchanges: [cacheExchange, packed(pack), manners, signedIn(session), events(session), fetchExchange],
  });
}
