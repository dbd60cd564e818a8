import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { RoundTallyDocument, TallyFragmentDoc } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";
import { useMay } from "~/ui/useMay";

/** What the sheets of a round come to, for whom all of them exist; null until it is known, or for others. */
export function useTally(roundID: string | undefined) {
  const may = useMay();
  const [{ data, error }] = useQuery({
    query: RoundTallyDocument,
    variables: { roundID: roundID ?? "" },
    pause: !roundID || !may("roundTally"),
  });
  const failure: Failure | null = may("roundTally") ? failureOf(error) : closed;
  return { data: data ? unmask(TallyFragmentDoc, data.roundTally) : null, failure };
}

const closed: Failure = { kind: "refused", faults: [{ code: "E_NOT_FOUND", path: "", message: "" }] };
