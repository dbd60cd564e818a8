import type { TypedDocumentNode } from "@urql/core";
import type { ApproveForm_BatchFragment } from "../graphql";
export const ApproveForm_BatchFragmentDoc = {} as unknown as TypedDocumentNode<ApproveForm_BatchFragment, unknown>;
