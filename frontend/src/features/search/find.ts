import type { PaletteFindsQuery, SearchKind } from "~/generated/graphql";
import { complete, type Field, type Query, read, type Values } from "~/lib/query";

/** A page that the viewer's menu leads to, or on which something is begun. */
export type PagePlace = { path: string; name: string };
/** Something to switch on the screen; it changes nothing on the server. */
export type Switch = { name: string; act: () => void };

type Hit = PaletteFindsQuery["search"][number]["hits"][number];

/** A list that shows all of what a text is found in. */
export type WholeList = "/projects" | "/declarations" | "/experts";

/** One line of the palette: what it is, and where it leads or what it switches. */
export type Find =
  | ({ kind: "page" } & PagePlace)
  | ({ kind: "switch" } & Switch)
  | { kind: "hit"; of: SearchKind; hit: Hit }
  | { kind: "query"; says: string; search: Values }
  | { kind: "complete"; text: string }
  | { kind: "more"; of: SearchKind; list: WholeList; keyword: string };

export type FindGroup = { name: "query" | "actions" | "pages" | SearchKind; finds: Find[] };

/** Where the page of each kind of thing is, and the list of all of them. A further kind is a line here. */
export const places: Record<SearchKind, { page: (hit: Hit) => Place; list?: WholeList }> = {
  DECLARATION: { page: ({ id }) => ({ path: `/declarations/${id}` }), list: "/declarations" },
  PROJECT: { page: ({ id }) => ({ path: `/projects/${id}` }), list: "/projects" },
  INDICATOR: { page: ({ id }) => ({ path: `/declarations/${id}` }) },
  UNIT: { page: ({ code }) => ({ path: "/declarations", search: { unit: code } }) },
  EXPERT: { page: ({ id }) => ({ path: `/experts/${id}` }), list: "/experts" },
  FILE: { page: ({ id }) => ({ path: `/declarations/${id}` }) },
  REPORT: { page: ({ id }) => ({ path: `/reports/${id}` }) },
};

type Place = { path: string; search?: Values };

/** The list that a query asks for, and the ways to go on typing it; nothing for plain words. */
export function queried(
  text: string,
  fields: readonly Field[],
  and: string,
): FindGroup & { unclear: Query["unclear"] } {
  const query = read(text, fields);
  const { values, says, keyword, unclear } = query;
  const search = { ...values, ...(keyword && { keyword }), q: text.trim() };
  const said = [...says, ...(keyword ? [keyword] : [])].join(and);
  return {
    name: "query",
    unclear,
    finds: [
      ...(says.length > 0 && unclear.length === 0 ? [{ kind: "query" as const, says: said, search }] : []),
      ...unclear.flatMap(({ token, near }) =>
        near && !text.endsWith(":") && !text.endsWith("：")
          ? [{ kind: "complete" as const, text: text.replace(token, near) }]
          : [],
      ),
      ...complete(text, fields).map((whole) => ({ kind: "complete" as const, text: whole })),
    ].filter(
      (find, at, all) =>
        find.kind !== "complete" ||
        all.findIndex((each) => each.kind === "complete" && each.text.trim() === find.text.trim()) === at,
    ),
  };
}

/** The pages and switches whose name holds the keyword; all of them without one. */
export function named(keyword: string, pages: readonly PagePlace[], switches: readonly Switch[]): FindGroup {
  const word = keyword.toLowerCase();
  const fits = ({ name }: { name: string }) => name.toLowerCase().includes(word);
  return {
    name: "pages",
    finds: [
      ...pages.filter(fits).map((page) => ({ kind: "page" as const, ...page })),
      ...switches.filter(fits).map((each) => ({ kind: "switch" as const, ...each })),
    ],
  };
}

/** What may be begun under a name that holds the keyword; nothing without one. */
export function begun(keyword: string, actions: readonly PagePlace[]): FindGroup {
  const { finds } = keyword ? named(keyword, actions, []) : { finds: [] };
  return { name: "actions", finds };
}

/** What a text is found in, with the way to the whole list where there is more. */
export function found(keyword: string, { search }: PaletteFindsQuery, experts: boolean): FindGroup[] {
  return search.map(({ kind, hits, more }) => {
    const { list } = places[kind];
    const open = list && (list !== "/experts" || experts);
    return {
      name: kind,
      finds: [
        ...hits.map((hit) => ({ kind: "hit" as const, of: kind, hit })),
        ...(more && list && open ? [{ kind: "more" as const, of: kind, list, keyword }] : []),
      ],
    };
  });
}
