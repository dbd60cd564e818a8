import type { TypedDocumentNode } from "@urql/core";
import type { RolledRows_RowFragment } from "../graphql";
export const RolledRows_RowFragmentDoc = {} as unknown as TypedDocumentNode<RolledRows_RowFragment, unknown>;
