import type { TypedDocumentNode } from "@urql/core";
import type { OverallYearsFragment } from "../graphql";
export const OverallYearsFragmentDoc = {} as unknown as TypedDocumentNode<OverallYearsFragment, unknown>;
