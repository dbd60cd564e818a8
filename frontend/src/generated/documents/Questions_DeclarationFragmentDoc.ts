import type { TypedDocumentNode } from "@urql/core";
import type { Questions_DeclarationFragment } from "../graphql";
export const Questions_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Questions_DeclarationFragment, unknown>;
