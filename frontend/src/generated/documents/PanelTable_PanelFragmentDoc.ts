import type { TypedDocumentNode } from "@urql/core";
import type { PanelTable_PanelFragment } from "../graphql";
export const PanelTable_PanelFragmentDoc = {} as unknown as TypedDocumentNode<PanelTable_PanelFragment, unknown>;
