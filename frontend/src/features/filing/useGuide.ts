import { useMemo } from "react";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { FilingGuideDocument, type FilingGuideFragment, FilingGuideFragmentDoc } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";
import type { FormNames } from "~/ui/form/form";

/** The code lists and forms of a batch, and the name of the declaration's own functional class. */
export type Guide = FilingGuideFragment & Pick<FormNames, "functionalClasses">;

type Of = { batch: { id: string }; expFuncCode: string };

/** Fetches the guide of a declaration's batch; it stays the same while a page is open. */
export function useGuide(of: Of): { guide: Guide | null; failure: Failure | null } {
  const [{ data, error }] = useQuery({
    query: FilingGuideDocument,
    variables: { batchID: of.batch.id, class: of.expFuncCode, classed: of.expFuncCode !== "" },
  });
  const guide = useMemo(
    () =>
      data && {
        ...unmask(FilingGuideFragmentDoc, data.formGuide),
        functionalClasses: data.functionalClasses ?? [],
      },
    [data],
  );
  return { guide: guide ?? null, failure: failureOf(error) };
}
