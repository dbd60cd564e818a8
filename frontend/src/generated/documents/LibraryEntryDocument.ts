import { gql } from "@urql/core";
import type { LibraryEntryQuery, LibraryEntryQueryVariables } from "../graphql";
export const LibraryEntryDocument = /* @__PURE__ */ gql<LibraryEntryQuery, LibraryEntryQueryVariables>(
  "query LibraryEntry($id:ID!){expert(id:$id){...ExpertView_expert}}fragment ExpertView_expert on Expert{id version code nameZh sex birthYear employerZh employerKind postZh majorZh titleZh titleLevel education fields sideFields yearsOfWork regionZh career publications conflictUnits status entry recommendedBy entryDate termEnd pausedUntil reviewsThisYear consentedAt erasedAt section{id nameZh}actions{action enabled why}relations{id kind unitCode partyZh projectZh roleZh contractNo since until declaredBy withdrawnAt}certificates{id kind name url createdAt removedAt}history{id action actorName actorRole reason createdAt}reviews{id projectName unitName total opinion submittedAt round{id aggregate}}}",
);
