import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import { Papers_FormFragmentDoc, SheetGuideDocument, SheetPapersDocument } from "~/generated/graphql";
import { type Failure, failureOf } from "~/lib/fault";
import { useOnce } from "./useOnce";

/** What an expert judges by: the form, its files, what the unit has answered, and the lists that name the codes. */
export function usePapers(id: string) {
  const [{ data, error, fetching }, ask] = useOnce(SheetPapersDocument, { id });
  const declaration = data?.sheet.declaration;
  const [guide] = useQuery({
    query: SheetGuideDocument,
    variables: { batchID: declaration?.batch.id ?? "" },
    pause: !declaration,
  });
  const failure: Failure | null = failureOf(error);
  return {
    form: data?.sheet.form ? unmask(Papers_FormFragmentDoc, data.sheet.form) : null,
    files: declaration?.attachments ?? [],
    questions: declaration?.questions ?? [],
    guide: guide.data?.formGuide,
    failure,
    fetching,
    ask,
  };
}

export type PapersOf = ReturnType<typeof usePapers>;
