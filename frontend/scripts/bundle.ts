import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin, Rollup } from "vite";

/** What an expert's pages begin with; what these lean on comes along. */
const begins = [
  /^src\/app\/(main\.ts|(start|House|Home)\.tsx)$/,
  /^src\/features\/scoring\//,
  /^src\/lib\/pack\.ts$/,
  /^src\/app\/(Door\.tsx|words\/[^/]+\/(app|faults|form|home|scoring|search|signIn|stages|ui)\.json)$/,
  /^src\/features\/search\//,
  /^src\/app\/shell\/(ConfirmIdentity|SignInAgain)\.tsx$/,
  /^src\/ui\/(LineCuts|ReasonDialog)\.tsx$/,
  /^node_modules\/idb\//,
];
/** Files that lie beside the built ones. */
const beside = ["early.js", "mark.svg", "mark-192.png", "app.webmanifest"];

/**
 * Tells the worker which files it keeps: the chunks of an expert's pages with their
 * style sheets, in both languages, and nothing that others alone need.
 */
export function shell(): Plugin {
  const root = join(import.meta.dirname, "..");
  return {
    name: "hengxiao-shell",
    apply: "build",
    generateBundle: {
      order: "post", // Vite has taken away the chunks that were style sheets alone
      handler(_options, bundle) {
        const worker = bundle["worker.js"];
        const page = bundle["index.html"];
        if (worker?.type !== "chunk") this.error("the worker was not built");
        const wanted = new Set<string>();
        const take = (file: string) => {
          const chunk = bundle[file];
          if (wanted.has(file) || chunk?.type !== "chunk") return;
          wanted.add(file);
          for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style);
          chunk.imports.forEach(take);
        };
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk" && begun(chunk, root)) take(chunk.fileName);
        const built = [...wanted].sort();
        const hash = createHash("sha256").update(JSON.stringify(built));
        for (const file of beside) hash.update(readFileSync(join(root, "public", file)));
        if (page?.type === "asset") hash.update(page.source);
        hash.update(worker.code);
        const files = ["/", ...[...beside, ...built].map((file) => `/${file}`)];
        const name = `hengxiao-${hash.digest("hex").slice(0, 12)}`;
        worker.code = worker.code.replace("__SHELL__", JSON.stringify({ name, files }));
      },
    },
  };
}

/**
 * Holds what is drawn with before the door to itself: a part of it that went elsewhere would
 * bring the pages to the door, and modules would wait for each other in a circle.
 */
export function alone(): Plugin {
  return {
    name: "hengxiao-alone",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const nameOf = (file: string) => chunks.find(({ fileName }) => fileName === file)?.name ?? file;
      const start = chunks.find(({ name }) => name === "start");
      const astray = (start?.imports ?? [])
        .map(nameOf)
        .filter((name) => !/^(react|index|rolldown)/.test(name));
      if (!start || astray.length > 0)
        this.error(
          `what is drawn with before the door leans on ${astray.join(", ")}: see "start" in vite.config.ts`,
        );
    },
  };
}

/** Lets the page fetch what draws it together with what begins it, not after it. */
export function besides(): Plugin {
  const root = join(import.meta.dirname, "..");
  return {
    name: "hengxiao-besides",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const start = chunks.find(({ moduleIds }) => moduleIds.includes(join(root, "src/app/start.tsx")));
        if (!start) throw new Error("what draws the page was not built");
        return [start.fileName, ...start.imports].map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head",
        }));
      },
    },
  };
}

function begun({ name, moduleIds }: Rollup.OutputChunk, root: string): boolean {
  if (name === "worker") return false;
  return moduleIds.some((id) => begins.some((begin) => begin.test(id.slice(root.length + 1))));
}

const brotli = promisify(brotliCompress);

/** Lays a file compressed as far as it goes beside each of the scripts and style sheets; the server hands it out. */
export function squeezed(): Plugin {
  return {
    name: "hengxiao-squeezed",
    apply: "build",
    async writeBundle({ dir = "dist" }, bundle) {
      const texts = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      await Promise.all(
        texts.map(async (file) => {
          const text = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const options = {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
          };
          await writeFile(join(dir, `${file.fileName}.br`), await brotli(text, options));
        }),
      );
    },
  };
}
