import { unmask } from "~/generated/fragment-masking";
import { RoundTallyDocument, TallyFragmentDoc } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { useMay } from "~/ui/useMay";
import { useOfRound } from "./useOfRound";

/** What the sheets of a round come to, for whom all of them exist; null until it is known, or for others. */
export function useTally(roundID: string | undefined) {
  const may = useMay();
  const { data, failure } = useOfRound(RoundTallyDocument, roundID, { pause: !may("roundTally") });
  return {
    data: data ? unmask(TallyFragmentDoc, data.roundTally) : null,
    failure: may("roundTally") ? failure : closed,
  };
}

const closed: Failure = { kind: "refused", faults: [{ code: "E_NOT_FOUND", path: "", message: "" }] };
