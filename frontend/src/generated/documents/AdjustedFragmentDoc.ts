import type { TypedDocumentNode } from "@urql/core";
import type { AdjustedFragment } from "../graphql";
export const AdjustedFragmentDoc = {} as unknown as TypedDocumentNode<AdjustedFragment, unknown>;
