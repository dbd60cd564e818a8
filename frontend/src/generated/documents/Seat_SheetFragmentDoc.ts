import type { TypedDocumentNode } from "@urql/core";
import type { Seat_SheetFragment } from "../graphql";
export const Seat_SheetFragmentDoc = {} as unknown as TypedDocumentNode<Seat_SheetFragment, unknown>;
