import type { TypedDocumentNode } from "@urql/core";
import type { Returned_DeclarationFragment } from "../graphql";
export const Returned_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Returned_DeclarationFragment, unknown>;
