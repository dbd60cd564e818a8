import type { TypedDocumentNode } from "@urql/core";
import type { AgendaFragment } from "../graphql";
export const AgendaFragmentDoc = {} as unknown as TypedDocumentNode<AgendaFragment, unknown>;
