// Writes src/generated: the types of the schema and one typed document for each
// .graphql beside a component. Reads the two halves of the contract.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import {
  buildASTSchema,
  concatAST,
  parse,
  print,
  Source,
  stripIgnoredCharacters,
  validateSchema,
} from "graphql";

const root = join(import.meta.dirname, "..");
const schemaFiles = ["../schema.graphql", "../graph/generated/ent.graphql"];
const target = join(root, "src/generated/");

const read = async (file) => parse(new Source(await readFile(file, "utf8"), relative(root, file)));

async function documentsUnder(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".graphql")).sort();
  return Promise.all(
    files.map(async (name) => {
      const location = join(folder, name);
      return { location, document: await read(location), rawSDL: await readFile(location, "utf8") };
    }),
  );
}

const schema = concatAST(await Promise.all(schemaFiles.map((file) => read(join(root, file)))));
const schemaAst = buildASTSchema(schema);
const faults = validateSchema(schemaAst);
if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join("\n"));

const documents = await documentsUnder(join(root, "src"));
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: target,
  schema,
  schemaAst,
  documents,
  presetConfig: { fragmentMasking: { unmaskFunctionName: "unmask" } },
  config: {
    // Exact figures, days, moments and cursors stay the text they travel as.
    scalars: Object.fromEntries(
      ["Money", "Points", "Decimal", "Date", "Time", "Cursor", "Uint64"].map((name) => [name, "string"]),
    ),
    strictScalars: true,
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
  },
  pluginMap: {},
  plugins: [],
  cache: (_namespace, _key, factory) => factory(),
});

// A page must not carry the documents of all others: each gets its own module,
// and graphql.ts passes them on. A document travels as its text, which is a small part
// of its tree; a fragment's is in those that spread it, and unmask wants its type alone.
const line = /^export const (\w+Doc(?:ument)?) = (.*) as unknown as DocumentNode<(\w+), (\w+)>;$/gm;

const module = (name, document, data, variables) => {
  const types = [...new Set([data, variables])].filter((type) => type !== "unknown").join(", ");
  const imported = `import type { ${types} } from "../graphql";\n`;
  return name.endsWith("FragmentDoc")
    ? `import type { TypedDocumentNode } from "@urql/core";
${imported}export const ${name} = {} as unknown as TypedDocumentNode<${data}, ${variables}>;
`
    : `import { gql } from "@urql/core";
${imported}export const ${name} = /* @__PURE__ */ gql<${data}, ${variables}>(
  ${JSON.stringify(stripIgnoredCharacters(print(document)))},
);
`;
};

async function split(text) {
  for (const [, name, document, data, variables] of text.matchAll(line)) {
    await writeFile(
      join(target, "documents", `${name}.ts`),
      module(name, JSON.parse(document), data, variables),
    );
  }
  return text.replace(line, (_, name) => `export { ${name} } from "./documents/${name}";`);
}

/** The files that ask what a viewer may, as one text. */
async function asking() {
  const names = await readdir(join(root, "src"), { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"));
  const texts = await Promise.all(files.map((name) => readFile(join(root, "src", name), "utf8")));
  return texts.filter((text) => /\b(useMay|mayOf|May|Verb)\b/.test(text)).join("\n");
}

/**
 * The root fields that are some roles' alone, and whose, as the schema's @allow says: those
 * alone that a page asks about, for a phone carries them.
 */
async function allowed() {
  const pages = await asking();
  const roots = [schemaAst.getQueryType(), schemaAst.getMutationType(), schemaAst.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.values(root.getFields()));
  const verbs = new Map();
  for (const { name, astNode } of fields) {
    const allow = astNode.directives.find((directive) => directive.name.value === "allow");
    const roles = allow?.arguments.find((argument) => argument.name.value === "roles");
    if (!roles || !pages.includes(`"${name}"`)) continue;
    const whose = roles.value.values.map(({ value }) => value).join(" ");
    verbs.set(whose, [...(verbs.get(whose) ?? []), name]);
  }
  // By roles, for a browser carries it: of each name one copy.
  const rows = [...verbs].map(
    ([whose, names]) => `  [${JSON.stringify(whose)}, ${JSON.stringify(names.join(" "))}],`,
  );
  const named = [...verbs.values()].flat().map((name) => `  | "${name}"`);
  return `import type { Role } from "./graphql";

export type Verb =
${named.join("\n")};

const verbs = [
${rows.join("\n")}
] as const;

export const allowed: Partial<Record<string, readonly Role[]>> = Object.fromEntries(
  verbs.flatMap(([whose, names]) => names.split(" ").map((name) => [name, whose.split(" ") as Role[]])),
);
`;
}

await rm(target, { recursive: true, force: true });
await mkdir(join(target, "documents"), { recursive: true });
for (const output of outputs) {
  const name = relative(target, output.filename);
  const text = await codegen({ ...output, cache: undefined });
  if (name === "graphql.ts") await writeFile(output.filename, await split(text));
  if (name === "fragment-masking.ts") await writeFile(output.filename, text);
}
await writeFile(join(target, "allowed.ts"), await allowed());
console.log(`${documents.length} files of documents`);
