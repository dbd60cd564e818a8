import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { signIn } from "./people";

/** Pages by who opens them; "first of" and "each of" go on to what a list leads to. */
const pages: Record<string, string[]> = {
  ADMIN: ["/", "/system/users", "first of /system/users", "/system/units", "/system/roles", "/account"],
  AUDITOR: ["/audit", "/standards"],
  PERF_OFFICE: ["/standards/screening", "each of /standards"],
};

/** The page has its heading and nothing is on its way any more. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await expect(page.locator("main .panel").first()).toBeVisible();
}

/** The other theme in the other language. */
async function turn(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(切换为|Switch to)/ }).click();
  await page.getByRole("button", { name: /^(English|中文)$/ }).click();
}

/** The addresses that are meant. */
async function meant(page: Page, path: string): Promise<string[]> {
  const [, many, list] = /^(first|each) of (.+)$/.exec(path) ?? [];
  if (!list) return [path];
  await page.goto(list);
  await ready(page);
  const hrefs = await page
    .locator("table.list tbody a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return many === "first" ? hrefs.slice(0, 1) : hrefs;
}

for (const [who, paths] of Object.entries(pages)) {
  test(`the pages of the system are read by all, in both themes and languages: ${who}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signIn(page, who);
    for (const path of paths) {
      for (const address of await meant(page, path)) {
        await page.goto(address);
        await ready(page);
        await expectAccessible(page);
        await turn(page);
        await expectAccessible(page);
      }
    }
  });
}
