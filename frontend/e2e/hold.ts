import type { Page } from "@playwright/test";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((go) => {
    open = go;
  });
  return { open, opened };
}

/** Keeps what the server has answered to an operation of a page from the page until it is let go. */
export async function hold(page: Page, operation: string) {
  const [given, held] = [gate(), gate()];
  await page.route("**/graphql", async (route) => {
    if (!route.request().postData()?.includes(operation)) return route.fallback();
    const answer = await route.fetch();
    given.open();
    await held.opened;
    return route.fulfill({ response: answer });
  });
  return {
    answered: given.opened,
    letGo: async () => {
      held.open();
      await page.unrouteAll({ behavior: "wait" });
    },
  };
}
