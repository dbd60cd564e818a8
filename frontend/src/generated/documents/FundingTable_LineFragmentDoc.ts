import type { TypedDocumentNode } from "@urql/core";
import type { FundingTable_LineFragment } from "../graphql";
export const FundingTable_LineFragmentDoc = {} as unknown as TypedDocumentNode<FundingTable_LineFragment, unknown>;
