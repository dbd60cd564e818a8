import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
import type { MeetingNoticesSubscription, MeetingNoticesSubscriptionVariables } from "../graphql";
export const MeetingNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MeetingNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticed"}}]}}]} as unknown as DocumentNode<MeetingNoticesSubscription, MeetingNoticesSubscriptionVariables>;
