import type { TypedDocumentNode } from "@urql/core";
import type { OverallVerdictTextFragment } from "../graphql";
export const OverallVerdictTextFragmentDoc = {} as unknown as TypedDocumentNode<OverallVerdictTextFragment, unknown>;
