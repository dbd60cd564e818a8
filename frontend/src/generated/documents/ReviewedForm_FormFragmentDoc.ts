import type { TypedDocumentNode } from "@urql/core";
import type { ReviewedForm_FormFragment } from "../graphql";
export const ReviewedForm_FormFragmentDoc = {} as unknown as TypedDocumentNode<ReviewedForm_FormFragment, unknown>;
