import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { alone, besides, shell, squeezed } from "./scripts/bundle.ts";

/** During development the Go server answers everything that is not the SPA. */
const server = process.env.HENGXIAO_URL ?? "http://127.0.0.1:8080";
const served = [
  "/graphql",
  "/auth",
  "/files",
  "/pay-lists",
  "/forms",
  "/exports",
  "/prints",
  "/rollups",
  "^/(reports|evaluations)/.*\\.(docx|pdf|xlsx)$",
  "/demo",
  "/test",
  "/healthz",
];

/** What is drawn with before the door and behind it. */
const start =
  /src\/(app\/(start|remembered|words\/(index|zh-CN\/(app|faults|signIn|ui))|shell\/(Icon|LanguageButton|ThemeButton))|lib\/(dates|focus|money|theme|words)|ui\/(Dialog|Fault\w+|faultWords|Field(Faults)?|PageHeader|states|useLeaveWarning|useWords))\./;
/** What keeps an expert's sheets, whichever page shows them. */
const keeping =
  /src\/(features\/scoring\/(door|filling|keep\w+|lost|LostNote|typed|useKeeper)|generated\/documents\/(CompareDesk|Kept|SaveScore|SaveSheet|Sheet(Guide|Page|Papers|_))\w*|lib\/(cuts|pack)|ui\/(autosave|SavedStatus))\.|node_modules\/idb\//;

export default defineConfig({
  plugins: [react(), alone(), besides(), shell(), squeezed()],
  resolve: {
    tsconfigPaths: true,
    // What the router's store asks for is in React itself by now; the shim is for older ones.
    alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" },
  },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false }, // every browser that reads es2022 has it
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: "index.html", worker: "worker/worker.ts" },
      output: {
        // The worker's name never changes: the browser looks there for a newer one.
        entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
        // Few pieces: one of some hundred bytes takes as long as a large one.
        codeSplitting: {
          includeDependenciesRecursively: false, // the door needs some of them without the router
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/ },
            {
              name: "router",
              test: /node_modules\/(@tanstack|use-sync-external-store|@?urql|wonka|@0no-co)\//,
            },
            { name: "start", test: start },
            { name: "keeping", test: keeping },
            { name: "parts", test: /src\/(ui|lib)\//, minShareCount: 20 },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, server])) },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/app/words/testing.ts"],
  },
});
