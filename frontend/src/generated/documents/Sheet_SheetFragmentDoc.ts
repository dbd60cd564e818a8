import type { TypedDocumentNode } from "@urql/core";
import type { Sheet_SheetFragment } from "../graphql";
export const Sheet_SheetFragmentDoc = {} as unknown as TypedDocumentNode<Sheet_SheetFragment, unknown>;
