import type { TypedDocumentNode } from "@urql/core";
import type { MarkForm_ItemFragment } from "../graphql";
export const MarkForm_ItemFragmentDoc = {} as unknown as TypedDocumentNode<MarkForm_ItemFragment, unknown>;
