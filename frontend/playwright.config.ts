import { defineConfig } from "@playwright/test";
import { longer } from "./e2e/longer";

const { HENGXIAO_TEST_DATABASE_URL: postgres, HENGXIAO_LONG: long } = process.env;
/** What must hold on whatever database it runs. */
const journey = ["whole-journey.spec.ts", "offline.spec.ts", "year.spec.ts"];

/**
 * The journeys of a person in a real browser. Each file has a server of its own, which begins
 * with demo data (e2e/api.ts, e2e/server.ts). The whole journey runs on both kinds of databases,
 * and with HENGXIAO_LONG=1 the year after it and scoring without a network too; the others run
 * on SQLite, the longer of them with HENGXIAO_LONG=1 only. What fails is tried once more on a
 * new server: a fault of the product fails there too, a browser that two cores kept waiting does
 * not, and the tally names what needed it. CHROMIUM names the browser; without it Debian's is used.
 */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/begin.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 1,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
  projects: [
    ...(postgres ? [{ name: "postgres", testMatch: long ? journey : journey[0] }] : []),
    { name: "sqlite", testMatch: journey, testIgnore: long ? [] : longer },
    { name: "pages", testIgnore: long ? journey : [...journey, ...longer] },
  ],
});
