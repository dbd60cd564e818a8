import type { TypedDocumentNode } from "@urql/core";
import type { OverallFormTextFragment } from "../graphql";
export const OverallFormTextFragmentDoc = {} as unknown as TypedDocumentNode<OverallFormTextFragment, unknown>;
