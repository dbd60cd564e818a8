import type { TypedDocumentNode } from "@urql/core";
import type { AddedRowFragment } from "../graphql";
export const AddedRowFragmentDoc = {} as unknown as TypedDocumentNode<AddedRowFragment, unknown>;
