import type { TypedDocumentNode } from "@urql/core";
import type { FilingFormFragment } from "../graphql";
export const FilingFormFragmentDoc = {} as unknown as TypedDocumentNode<FilingFormFragment, unknown>;
