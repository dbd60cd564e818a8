import { useQuery } from "urql";
import { FilterSectionsDocument } from "~/generated/graphql";

/** The bureau's sections (业务科室). */
export function useSections(): { code: string; nameZh: string }[] {
  const [{ data }] = useQuery({ query: FilterSectionsDocument });
  return data?.sections ?? [];
}
