import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
import type { NoticedSubscription, NoticedSubscriptionVariables } from "../graphql";
export const NoticedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Noticed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticed"}}]}}]} as unknown as DocumentNode<NoticedSubscription, NoticedSubscriptionVariables>;
