import type { TypedDocumentNode } from "@urql/core";
import type { History_DeclarationFragment } from "../graphql";
export const History_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<History_DeclarationFragment, unknown>;
