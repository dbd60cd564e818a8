import type { TypedDocumentNode } from "@urql/core";
import type { ComparedLineFragment } from "../graphql";
export const ComparedLineFragmentDoc = {} as unknown as TypedDocumentNode<ComparedLineFragment, unknown>;
