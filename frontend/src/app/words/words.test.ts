import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

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
