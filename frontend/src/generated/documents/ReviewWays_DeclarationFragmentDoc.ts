import type { TypedDocumentNode } from "@urql/core";
import type { ReviewWays_DeclarationFragment } from "../graphql";
export const ReviewWays_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<ReviewWays_DeclarationFragment, unknown>;
