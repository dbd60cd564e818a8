import type { TypedDocumentNode } from "@urql/core";
import type { Request_ConsentFragment } from "../graphql";
export const Request_ConsentFragmentDoc = {} as unknown as TypedDocumentNode<Request_ConsentFragment, unknown>;
