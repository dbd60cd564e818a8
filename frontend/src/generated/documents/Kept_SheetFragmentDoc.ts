import type { TypedDocumentNode } from "@urql/core";
import type { Kept_SheetFragment } from "../graphql";
export const Kept_SheetFragmentDoc = {} as unknown as TypedDocumentNode<Kept_SheetFragment, unknown>;
