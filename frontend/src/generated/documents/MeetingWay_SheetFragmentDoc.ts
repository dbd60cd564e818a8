import type { TypedDocumentNode } from "@urql/core";
import type { MeetingWay_SheetFragment } from "../graphql";
export const MeetingWay_SheetFragmentDoc = {} as unknown as TypedDocumentNode<MeetingWay_SheetFragment, unknown>;
