import { gql } from "@urql/core";
import type { MyEntryQuery, MyEntryQueryVariables } from "../graphql";
export const MyEntryDocument = /* @__PURE__ */ gql<MyEntryQuery, MyEntryQueryVariables>(
  "query MyEntry{myEntry{...ExpertView_expert}}fragment ExpertView_expert on Expert{id version code nameZh sex birthYear employerZh employerKind postZh majorZh titleZh titleLevel education fields sideFields yearsOfWork regionZh career publications conflictUnits status entry recommendedBy entryDate termEnd pausedUntil reviewsThisYear consentedAt erasedAt section{id nameZh}actions{action enabled why}awayUntil absences{id firstDay lastDay note declaredBy withdrawnAt actions{action enabled why}seats{id projectName}}relations{id kind unitCode partyZh projectZh roleZh contractNo since until declaredBy withdrawnAt}certificates{id kind name url createdAt removedAt}history{id action actorName actorRole reason createdAt}reviews{id projectName unitName total opinion submittedAt round{id aggregate}}}",
);
