import { test as base } from "./api";
import { clocked, type Running, serve } from "./server";

/** Journeys on a server of their own, for those who count what others would change. */
function on(start: (postgres: boolean) => Promise<Running>) {
  return base.extend<object, { server: Running }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
      async ({}, use, { project }) => {
        const server = await start(project.name === "postgres");
        await use(server);
        await server.stop();
      },
      { scope: "worker", timeout: 240_000 },
    ],
    baseURL: async ({ server }, use) => use(server.url),
  });
}

/** Nobody else works here. Only on SQLite. */
export const alone = on(() => serve());

/** Nobody else works here, and a test may set the clock. */
export const clockedAlone = on(clocked);
