import type { TypedDocumentNode } from "@urql/core";
import type { FundingSumFragment } from "../graphql";
export const FundingSumFragmentDoc = {} as unknown as TypedDocumentNode<FundingSumFragment, unknown>;
