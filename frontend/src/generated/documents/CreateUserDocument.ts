import { gql } from "@urql/core";
import type { CreateUserMutation, CreateUserMutationVariables } from "../graphql";
export const CreateUserDocument = /* @__PURE__ */ gql<CreateUserMutation, CreateUserMutationVariables>(
  "mutation CreateUser($input:CreateUser!){createUser(input:$input){id}}",
);
