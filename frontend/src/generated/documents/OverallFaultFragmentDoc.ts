import type { TypedDocumentNode } from "@urql/core";
import type { OverallFaultFragment } from "../graphql";
export const OverallFaultFragmentDoc = {} as unknown as TypedDocumentNode<OverallFaultFragment, unknown>;
