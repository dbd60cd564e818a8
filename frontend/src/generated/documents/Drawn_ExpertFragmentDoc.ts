import type { TypedDocumentNode } from "@urql/core";
import type { Drawn_ExpertFragment } from "../graphql";
export const Drawn_ExpertFragmentDoc = {} as unknown as TypedDocumentNode<Drawn_ExpertFragment, unknown>;
