import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
import type { UnreadNoticesQuery, UnreadNoticesQueryVariables } from "../graphql";
export const UnreadNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnreadNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNotices"}}]}}]} as unknown as DocumentNode<UnreadNoticesQuery, UnreadNoticesQueryVariables>;
