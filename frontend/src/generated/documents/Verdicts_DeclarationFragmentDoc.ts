import type { TypedDocumentNode } from "@urql/core";
import type { Verdicts_DeclarationFragment } from "../graphql";
export const Verdicts_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Verdicts_DeclarationFragment, unknown>;
