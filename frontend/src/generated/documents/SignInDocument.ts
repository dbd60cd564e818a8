import { gql } from "@urql/core";
import type { SignInMutation, SignInMutationVariables } from "../graphql";
export const SignInDocument = /* @__PURE__ */ gql<SignInMutation, SignInMutationVariables>(
  "mutation SignIn($input:SignIn!){signIn(input:$input){accessToken viewer{...SessionViewer}}}fragment SessionViewer on Viewer{login name roles divisionName usesCode unit{code nameZh}section{code nameZh}}",
);
