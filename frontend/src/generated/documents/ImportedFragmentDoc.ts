import type { TypedDocumentNode } from "@urql/core";
import type { ImportedFragment } from "../graphql";
export const ImportedFragmentDoc = {} as unknown as TypedDocumentNode<ImportedFragment, unknown>;
