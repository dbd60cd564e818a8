import { gql } from "@urql/core";
import type { RemoveCertificateMutation, RemoveCertificateMutationVariables } from "../graphql";
export const RemoveCertificateDocument = /* @__PURE__ */ gql<RemoveCertificateMutation, RemoveCertificateMutationVariables>(
  "mutation RemoveCertificate($id:ID!){removeCertificate(id:$id){id}}",
);
