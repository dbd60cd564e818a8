import { gql } from "@urql/core";
import type { SealOpinionMutation, SealOpinionMutationVariables } from "../graphql";
export const SealOpinionDocument = /* @__PURE__ */ gql<SealOpinionMutation, SealOpinionMutationVariables>(
  "mutation SealOpinion($input:SealOpinion!){sealOpinion(input:$input){...Sitting}}fragment Sitting on Sitting{id no present quorum quorate sealed openedAt openedEarly seats{label leads mine present came sealed excused excusedReason}opinions{label mine score opinion amount priority text named}spread{mean range sd cv}motions{id no kind score opinion amount priority lineCut{line cut reason}reason movedBy secondedBy status decidedAt cast for against abstained of ballots{label ballot reason}mine actions{action enabled why code}}adopted{score opinion amount priority lineCuts{line cut reason}}actions{action enabled why code}}",
);
