import type { TypedDocumentNode } from "@urql/core";
import type { AdjustedLineFragment } from "../graphql";
export const AdjustedLineFragmentDoc = {} as unknown as TypedDocumentNode<AdjustedLineFragment, unknown>;
