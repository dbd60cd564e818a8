import { useQuery } from "urql";
import { FilingBatchesDocument, PaletteTermsDocument } from "~/generated/graphql";
import type { Field } from "~/lib/query";
import { useDeclarationFields } from "~/ui/query/useFields";

/** The conditions of a list of declarations; units, sections and batches once one is asked for. */
export function useVocabulary(text: string): Field[] {
  const bare = useDeclarationFields({ units: [], sections: [] });
  const value = (key: string) => {
    const names = bare.find((field) => field.key === key)?.names.join("|");
    return new RegExp(`(?:^|\\s)(?:${names})[:：]["“]?([^\\s"”]*)`, "i").exec(text)?.[1];
  };
  const unit = value("unit");
  const [{ data }] = useQuery({
    query: PaletteTermsDocument,
    variables: { unit: unit ?? "" },
    pause: unit === undefined && value("section") === undefined,
  });
  const units = data?.units.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  const [asked] = useQuery({ query: FilingBatchesDocument, pause: value("batch") === undefined });
  const batches = asked.data?.batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return useDeclarationFields({ units, sections: data?.sections ?? [], batches });
}
