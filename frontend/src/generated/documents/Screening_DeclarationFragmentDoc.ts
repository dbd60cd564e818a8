import type { TypedDocumentNode } from "@urql/core";
import type { Screening_DeclarationFragment } from "../graphql";
export const Screening_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<Screening_DeclarationFragment, unknown>;
