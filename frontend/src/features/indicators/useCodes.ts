import { useMemo } from "react";
import { useQuery } from "urql";
import { LibraryCodesDocument, type LibraryCodesQuery } from "~/generated/graphql";

type Named = { code: string; nameZh: string };
type Scheme = { default: boolean; level1: (Named & { level2: Named[] })[] };

/** What a row of the library is told by, of the standards in force. */
export type Codes = {
  /** Second levels by the first level that the default scheme has them under, others after them. */
  levels: { nameZh: string; level2: Named[] }[];
  operators: { code: string; symbol: string; quantitative: boolean }[];
  units: string[];
  tags: Named[];
  classes: Named[];
};

export function useCodes(): Codes {
  const [{ data }] = useQuery({ query: LibraryCodesDocument });
  return useMemo(() => read(data), [data]);
}

function read(data: LibraryCodesQuery | undefined): Codes {
  const taxonomy = bodyOf<{ schemes: Scheme[]; operators: Codes["operators"] }>(data?.taxonomy);
  const codes = bodyOf<{ units: { code: string }[]; projectTags: Named[] }>(data?.codes);
  const classes = bodyOf<{ items: Named[] }>(data?.classes);
  const known = new Set<string>();
  const schemes = [...(taxonomy?.schemes ?? [])].sort((a, b) => Number(b.default) - Number(a.default));
  const levels = schemes
    .flatMap(({ level1 }) => level1)
    .map(({ nameZh, level2 }) => ({
      nameZh,
      level2: level2.filter(({ code }) => !known.has(code) && known.add(code)),
    }))
    .filter(({ level2 }) => level2.length > 0);
  return {
    levels,
    operators: taxonomy?.operators ?? [],
    units: codes?.units.map(({ code }) => code) ?? [],
    tags: codes?.projectTags ?? [],
    classes: classes?.items ?? [],
  };
}

/** The server has read every published body by its kind, so its form is known. */
function bodyOf<Body>(of: LibraryCodesQuery["codes"] | undefined): Body | undefined {
  const text = of?.edges?.[0]?.node?.body;
  return text === undefined ? undefined : (JSON.parse(text) as Body);
}

/** A code's name in a list, or the code itself. */
export const nameIn = (list: readonly Named[], code: string) =>
  list.find((each) => each.code === code)?.nameZh ?? code;

export const levelOf = ({ levels }: Codes, code: string) =>
  nameIn(
    levels.flatMap(({ level2 }) => level2),
    code,
  );

export const signOf = ({ operators }: Codes, code: string) =>
  operators.find((each) => each.code === code)?.symbol ?? code;
