import type { TypedDocumentNode } from "@urql/core";
import type { StatisticsTable_RowFragment } from "../graphql";
export const StatisticsTable_RowFragmentDoc = {} as unknown as TypedDocumentNode<StatisticsTable_RowFragment, unknown>;
