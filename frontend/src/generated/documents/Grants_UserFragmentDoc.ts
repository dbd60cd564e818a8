import type { TypedDocumentNode } from "@urql/core";
import type { Grants_UserFragment } from "../graphql";
export const Grants_UserFragmentDoc = {} as unknown as TypedDocumentNode<Grants_UserFragment, unknown>;
