import type { TypedDocumentNode } from "@urql/core";
import type { AdjustmentTypedFragment } from "../graphql";
export const AdjustmentTypedFragmentDoc = {} as unknown as TypedDocumentNode<AdjustmentTypedFragment, unknown>;
