import type { TypedDocumentNode } from "@urql/core";
import type { Measures_MeasureFragment } from "../graphql";
export const Measures_MeasureFragmentDoc = {} as unknown as TypedDocumentNode<Measures_MeasureFragment, unknown>;
