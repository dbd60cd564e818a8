import type { TypedDocumentNode } from "@urql/core";
import type { TallyFragment } from "../graphql";
export const TallyFragmentDoc = {} as unknown as TypedDocumentNode<TallyFragment, unknown>;
