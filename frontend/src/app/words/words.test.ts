import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actions, objects } from "~/features/audit/known";

type Tree = { [key: string]: string | Tree };

const here = import.meta.dirname;
const source = join(here, "../..");
const catalogues = readdirSync(join(here, "zh-CN"));

/** Keys without the endings by which English tells one from many. */
function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${prefix}${key.replace(/_(one|other)$/, "")}`]
      : keysOf(value, `${prefix}${key}.`),
  );
}

function catalogue(language: string, name: string): Set<string> {
  return new Set(keysOf(JSON.parse(readFileSync(join(here, language, name), "utf8")) as Tree));
}

test("both languages have the same catalogues", () => {
  expect(readdirSync(join(here, "en"))).toEqual(catalogues);
});

test.each(catalogues)("%s has the same keys in both languages", (name) => {
  expect([...catalogue("en", name)].sort()).toEqual([...catalogue("zh-CN", name)].sort());
});

test("an act that several rows may be given has a name", () => {
  const acts = readFileSync(join(source, "../../domain/selected/acts.go"), "utf8");
  const names = [...acts.matchAll(/^\t\t"(\w+)":/gm)].map(([, name]) => `acts.${name}`);
  const known = catalogue("zh-CN", "selected.json");
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test("the trail can be searched for all that it has words for", () => {
  const named = [...catalogue("zh-CN", "audit.json")];
  const under = (key: string) => named.filter((each) => each.startsWith(`${key}.`)).sort();
  expect(actions.map((action) => `actions.${action}`).sort()).toEqual(under("actions"));
  const types = Object.values(objects).flat();
  expect(types.map((type) => `objects.${type}`).sort()).toEqual(under("objects"));
  expect(
    Object.keys(objects)
      .map((group) => `objectGroups.${group}`)
      .sort(),
  ).toEqual(under("objectGroups"));
});

/** The keys that a file asks for in plain words, each with its catalogue. */
function asked(text: string): { name: string; key: string }[] {
  const own = /useWords\("(\w+)"/.exec(text)?.[1] ?? "ui";
  return [...text.matchAll(/\bt\(\s*"([\w.:]+)"/g)].map(([, key = ""]) => {
    const [first = "", second] = key.split(":");
    return second ? { name: first, key: second } : { name: own, key: first };
  });
}

test("no screen asks for words that no catalogue has", () => {
  const known = new Map(catalogues.map((name) => [name.replace(".json", ""), catalogue("zh-CN", name)]));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const missing = files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .flatMap((file) =>
      asked(readFileSync(join(source, file), "utf8"))
        .filter(({ name, key }) => !known.get(name)?.has(key))
        .map(({ name, key }) => `${file}: ${name}:${key}`),
    );
  expect(missing).toEqual([]);
});

/** The catalogues that a file and all that comes with it say words of. */
function said(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const own = [...text.matchAll(/useWords\(([^)]*)\)/g)].flatMap(([, names = ""]) =>
    [...names.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name),
  );
  const leans = [...text.matchAll(/^import (?!type)[^;]*?from "([~.]\/[^"]+)"/gm)].flatMap(
    ([, from = ""]) => {
      const path = from.startsWith("~") ? join(source, from.slice(2)) : join(file, "..", from);
      return [`${path}.ts`, `${path}.tsx`].filter((each) => existsSync(each));
    },
  );
  return [...own, ...leans.flatMap((each) => said(each, seen))];
}

test("a page comes with the words that it says", () => {
  const base = ["app", "faults", "signIn", "stages", "ui"];
  const routes = join(here, "../routes");
  const late = readdirSync(routes).flatMap((file) => {
    const text = readFileSync(join(routes, file), "utf8");
    const fetched = /page\(\s*"(\w+)",\s*\(\) => import\("~\/([^"]+)"\),\s*"(\w+)"([^)]*)\)/g;
    return [...text.matchAll(fetched)].flatMap(([, own = "", path = "", page = "", further = ""]) => {
      const there = [...base, own, ...further.split(/\W+/)];
      const missing = said(join(source, `${path}.tsx`)).filter((name) => !there.includes(name));
      return [...new Set(missing)].map((name) => `${page}: ${name}`);
    });
  });
  expect(late).toEqual([]);
});
