import type { TypedDocumentNode } from "@urql/core";
import type { SectionOpinions_DeclarationFragment } from "../graphql";
export const SectionOpinions_DeclarationFragmentDoc = {} as unknown as TypedDocumentNode<SectionOpinions_DeclarationFragment, unknown>;
