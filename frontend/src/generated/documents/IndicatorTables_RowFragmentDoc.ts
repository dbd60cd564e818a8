import type { TypedDocumentNode } from "@urql/core";
import type { IndicatorTables_RowFragment } from "../graphql";
export const IndicatorTables_RowFragmentDoc = {} as unknown as TypedDocumentNode<IndicatorTables_RowFragment, unknown>;
