import type { TypedDocumentNode } from "@urql/core";
import type { NoticeLine_NoticeFragment } from "../graphql";
export const NoticeLine_NoticeFragmentDoc = {} as unknown as TypedDocumentNode<NoticeLine_NoticeFragment, unknown>;
