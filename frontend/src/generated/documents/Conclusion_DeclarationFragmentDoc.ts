import type { TypedDocumentNode } from "@urql/core";
import type { Conclusion_DeclarationFragment } from "../graphql";
export const Conclusion_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Conclusion_DeclarationFragment, unknown>;
