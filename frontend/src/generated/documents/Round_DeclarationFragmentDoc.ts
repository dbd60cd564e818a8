import type { TypedDocumentNode } from "@urql/core";
import type { Round_DeclarationFragment } from "../graphql";
export const Round_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Round_DeclarationFragment, unknown>;
