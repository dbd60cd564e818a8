import type { TypedDocumentNode } from "@urql/core";
import type { ReviewerName_ReviewerFragment } from "../graphql";
export const ReviewerName_ReviewerFragmentDoc = {} as unknown as TypedDocumentNode<ReviewerName_ReviewerFragment, unknown>;
