import type { TypedDocumentNode } from "@urql/core";
import type { SelfRollup_RowFragment } from "../graphql";
export const SelfRollup_RowFragmentDoc = {} as unknown as TypedDocumentNode<SelfRollup_RowFragment, unknown>;
