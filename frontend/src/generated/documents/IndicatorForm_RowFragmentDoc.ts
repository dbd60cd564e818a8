import type { TypedDocumentNode } from "@urql/core";
import type { IndicatorForm_RowFragment } from "../graphql";
export const IndicatorForm_RowFragmentDoc = {} as unknown as TypedDocumentNode<IndicatorForm_RowFragment, unknown>;
