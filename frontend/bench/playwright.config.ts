import { defineConfig } from "@playwright/test";
import journeys from "../playwright.config";

/** What a person waits for, one page at a time: measured by `make bench`, not a part of the tests. */
export default defineConfig({
  ...journeys,
  testDir: ".",
  globalSetup: "../e2e/server.ts",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  use: { ...journeys.use, trace: "off" }, // recording takes time itself
  projects: [{ name: "face", testMatch: "face.spec.ts" }],
});
