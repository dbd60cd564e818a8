import type { TypedDocumentNode } from "@urql/core";
import type { Bring_ConsentFragment } from "../graphql";
export const Bring_ConsentFragmentDoc = {} as unknown as TypedDocumentNode<Bring_ConsentFragment, unknown>;
