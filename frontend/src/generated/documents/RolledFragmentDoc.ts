import type { TypedDocumentNode } from "@urql/core";
import type { RolledFragment } from "../graphql";
export const RolledFragmentDoc = {} as unknown as TypedDocumentNode<RolledFragment, unknown>;
