import type { TypedDocumentNode } from "@urql/core";
import type { Review_ReviewFragment } from "../graphql";
export const Review_ReviewFragmentDoc = {} as unknown as TypedDocumentNode<Review_ReviewFragment, unknown>;
