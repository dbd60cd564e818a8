import { useQuery } from "urql";
import { LibraryGuideDocument } from "~/generated/graphql";

type Named = { code: string; nameZh: string };

/** The code lists of the library; empty while they are on their way. */
export function useGuide(): { fields: Named[]; employerKinds: Named[] } {
  const [{ data }] = useQuery({ query: LibraryGuideDocument });
  return data?.libraryGuide ?? { fields: [], employerKinds: [] };
}

/** A code's name; the code itself while the list is not there. */
export function nameIn(list: readonly Named[], code: string): string {
  return list.find((each) => each.code === code)?.nameZh ?? code;
}
