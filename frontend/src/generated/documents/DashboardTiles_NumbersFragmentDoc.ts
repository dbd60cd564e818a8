import type { TypedDocumentNode } from "@urql/core";
import type { DashboardTiles_NumbersFragment } from "../graphql";
export const DashboardTiles_NumbersFragmentDoc = {} as unknown as TypedDocumentNode<DashboardTiles_NumbersFragment, unknown>;
