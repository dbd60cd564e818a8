import type { Page } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { signIn } from "./people";

// A browser opens six connections to a host without TLS; a page that listens holds one or two of them.
test("a person may leave eight pages open in one browser", async ({ page, context }) => {
  await context.addInitScript(() => {
    let away = false;
    Object.defineProperty(document, "hidden", { get: () => away });
    addEventListener("out-of-sight", () => {
      away = true;
      document.dispatchEvent(new Event("visibilitychange"));
    });
  });
  await signIn(page, "office");
  await page.goto("/batches");
  const batch = page.getByRole("link", { name: /第一批/ });
  const address = (await batch.getAttribute("href")) ?? "";
  let last = page;
  for (let open = 0; open < 8; open++) {
    await outOfSight(last);
    last = await context.newPage();
    await last.goto(address);
    await expectHeading(last, (await batch.textContent()) ?? "");
  }
});

/** What a browser does to a page when another one is shown in its place. */
async function outOfSight(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("out-of-sight")));
}
