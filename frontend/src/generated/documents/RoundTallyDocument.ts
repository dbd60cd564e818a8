import { gql } from "@urql/core";
import type { RoundTallyQuery, RoundTallyQueryVariables } from "../graphql";
export const RoundTallyDocument = /* @__PURE__ */ gql<RoundTallyQuery, RoundTallyQueryVariables>(
  "query RoundTally($roundID:ID!){roundTally(roundID:$roundID){...Tally}}fragment Tally on RoundTally{recommendation{nameZh because refused}trimmed trimFrom kept sum unrounded result grade range rangeLimit tooWide sd cv cvLimit tooUneven commentBelow split declared amounts amount priority opinion departure reasonMin priorities{priority count}opinions{opinion count}items{code nameZh dimension weight points mean}sheets{dropped sheet{id label leads total priority opinion suggestedAmount text changes hash lineCuts{line cut reason}lines{id item comment}}}}",
);
