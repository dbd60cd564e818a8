import type { DeclarationStage, Grade, PaletteFindsQuery, ScreeningOutcome } from "~/generated/graphql";
import { type Condition, complete, read, type Vocabulary } from "~/lib/query";

/** A page that the viewer's menu leads to. */
export type PagePlace = { path: string; name: string };
/** Something to switch on the screen; it changes nothing on the server. */
export type Switch = { name: string; act: () => void };

/** One line of the palette: what it is, and where it leads or what it switches. */
export type Find =
  | ({ kind: "page" } & PagePlace)
  | ({ kind: "switch" } & Switch)
  | { kind: "project"; id: string; name: string; code: string; unit: string }
  | {
      kind: "declaration";
      id: string;
      name: string;
      code: string;
      unit: string;
      stage: string;
      year: number;
    }
  | { kind: "unit"; code: string; name: string }
  | { kind: "query"; says: string; search: ListSearch }
  | { kind: "complete"; text: string }
  | { kind: "more"; list: "/projects" | "/declarations"; keyword: string; count: number };

export type FindGroup = { name: "query" | "pages" | "projects" | "declarations" | "units"; finds: Find[] };

/** What the list of declarations is narrowed to. */
export type ListSearch = {
  keyword?: string;
  stages?: DeclarationStage[];
  outcome?: ScreeningOutcome;
  grade?: Grade;
  unit?: string;
  section?: string;
  from?: string;
  to?: string;
  priority?: number;
  year?: number;
  overdue?: true;
};

/** The list that a query asks for, and the ways to go on typing it; nothing for plain words. */
export function queried(text: string, words: Vocabulary, and: string): FindGroup {
  const { conditions, keyword, unclear } = read(text, words);
  const search: ListSearch = keyword ? { keyword } : {};
  for (const condition of conditions) Object.assign(search, narrowed(condition));
  const says = [...conditions.map((condition) => condition.says), ...(keyword ? [keyword] : [])].join(and);
  return {
    name: "query",
    finds: [
      ...(conditions.length > 0 && unclear.length === 0 ? [{ kind: "query" as const, says, search }] : []),
      ...complete(text, words).map((whole) => ({ kind: "complete" as const, text: whole })),
    ],
  };
}

function narrowed({ field, values: [first = "", second = ""], values }: Condition): ListSearch {
  switch (field) {
    case "stage":
      return { stages: values as DeclarationStage[] };
    case "outcome":
      return { outcome: first as ScreeningOutcome };
    case "grade":
      return { grade: first as Grade };
    case "amount":
      return { ...(first && { from: first }), ...(second && { to: second }) };
    case "priority":
      return { priority: Number(first) };
    case "year":
      return { year: Number(first) };
    case "overdue":
      return { overdue: true };
    default:
      return { [field]: first };
  }
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

type Rows<Row> = { edges?: ({ node?: Row | null } | null)[] | null };

function rowsOf<Row>({ edges }: Rows<Row>): Row[] {
  return edges?.flatMap((edge) => edge?.node ?? []) ?? [];
}

/** What the lists hold of a keyword, with the way to the whole list where there is more. */
export function found(keyword: string, data: PaletteFindsQuery, unnamed: string): FindGroup[] {
  const { projects, declarations, units } = data;
  const more = (
    list: "/projects" | "/declarations",
    { totalCount }: { totalCount: number },
    shown: number,
  ) => (totalCount > shown ? [{ kind: "more" as const, list, keyword, count: totalCount }] : []);
  const ofProjects = rowsOf(projects).map((row) => ({
    kind: "project" as const,
    id: row.id,
    name: row.nameZh || unnamed,
    code: row.code,
    unit: row.unit.shortNameZh,
  }));
  const ofDeclarations = rowsOf(declarations).map((row) => ({
    kind: "declaration" as const,
    id: row.id,
    name: row.nameZh || unnamed,
    code: row.code,
    unit: row.unit.shortNameZh,
    stage: row.stage,
    year: row.budgetYear,
  }));
  const ofUnits = rowsOf(units).map((row) => ({ kind: "unit" as const, code: row.code, name: row.nameZh }));
  const groups: FindGroup[] = [
    { name: "declarations", finds: [...ofDeclarations, ...more("/declarations", declarations, 6)] },
    { name: "projects", finds: [...ofProjects, ...more("/projects", projects, 4)] },
    { name: "units", finds: ofUnits },
  ];
  return groups.filter(({ finds }) => finds.length > 0);
}
