import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { shell, squeezed } from "./scripts/bundle.ts";

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

export default defineConfig({
  plugins: [react(), shell(), squeezed()],
  resolve: { tsconfigPaths: true },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false }, // every browser that reads es2022 has it
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: "index.html", worker: "worker/worker.ts" },
      output: {
        // The worker's name never changes: the browser looks there for a newer one.
        entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
        // One piece, not five: one of some hundred bytes takes as long as a large one.
        codeSplitting: {
          includeDependenciesRecursively: false, // the door needs some of them without the router
          groups: [{ name: "router", test: /node_modules\/(@tanstack|use-sync-external-store)\// }],
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
