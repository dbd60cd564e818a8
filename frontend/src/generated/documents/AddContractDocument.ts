import { gql } from "@urql/core";
import type { AddContractMutation, AddContractMutationVariables } from "../graphql";
export const AddContractDocument = /* @__PURE__ */ gql<AddContractMutation, AddContractMutationVariables>(
  "mutation AddContract($input:AddContract!){addContract(input:$input){id}}",
);
