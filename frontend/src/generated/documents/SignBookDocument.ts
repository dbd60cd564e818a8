import { gql } from "@urql/core";
import type { SignBookMutation, SignBookMutationVariables } from "../graphql";
export const SignBookDocument = /* @__PURE__ */ gql<SignBookMutation, SignBookMutationVariables>(
  "mutation SignBook($input:SignBook!){signBook(input:$input){...Agenda}}fragment Agenda on Agenda{id version no meetsAt place item items{no declarationID roundID projectName seated excused concluded size present quorum part{version metAt metWhere minutes score grade opinion priority amount declared departureReason unsigned seats{label present signed dissent}}}actions{action enabled why code}}",
);
