import type { TypedDocumentNode } from "@urql/core";
import type { OverallScoresTextFragment } from "../graphql";
export const OverallScoresTextFragmentDoc = {} as unknown as TypedDocumentNode<OverallScoresTextFragment, unknown>;
