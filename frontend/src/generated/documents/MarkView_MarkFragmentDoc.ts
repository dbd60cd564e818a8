import type { TypedDocumentNode } from "@urql/core";
import type { MarkView_MarkFragment } from "../graphql";
export const MarkView_MarkFragmentDoc = {} as unknown as TypedDocumentNode<MarkView_MarkFragment, unknown>;
