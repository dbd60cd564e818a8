import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { FilingGuideDocument, type FilingGuideFragment, FilingGuideFragmentDoc } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";

/** The code lists and forms of a batch. */
export type Guide = FilingGuideFragment;

/** Fetches the batch's guide; it stays the same while a page is open. */
export function useGuide(batchID: string | undefined): { guide: Guide | null; failure: Failure | null } {
  const [{ data, error }] = useQuery({
    query: FilingGuideDocument,
    variables: { batchID: batchID ?? "" },
    pause: !batchID,
  });
  return {
    guide: data ? unmask(FilingGuideFragmentDoc, data.formGuide) : null,
    failure: failureOf(error),
  };
}
