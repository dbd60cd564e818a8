import { gql } from "@urql/core";
import type { RemoveAttachmentMutation, RemoveAttachmentMutationVariables } from "../graphql";
export const RemoveAttachmentDocument = /* @__PURE__ */ gql<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>(
  "mutation RemoveAttachment($input:RemoveAttachment!){removeAttachment(input:$input){id}}",
);
