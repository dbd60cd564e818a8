import type { TypedDocumentNode } from "@urql/core";
import type { AdjustmentFoundFragment } from "../graphql";
export const AdjustmentFoundFragmentDoc = {} as unknown as TypedDocumentNode<AdjustmentFoundFragment, unknown>;
