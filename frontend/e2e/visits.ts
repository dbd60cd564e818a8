import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { accountOf, as } from "./people";

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 720 };

/** Somebody at a device of their own, signed in, at an address. */
export async function visit(
  browser: Browser,
  who: string,
  address: string,
  size?: typeof phone,
): Promise<Page> {
  const page = await as(browser, who, size?.width);
  await page.goto(address);
  return page;
}

/** The accounts of the experts that a table of the office names by their codes. */
export async function accountsIn(page: Page, status: string): Promise<string[]> {
  const found = page.getByRole("row").filter({ hasText: status });
  await expect(found.first()).toBeVisible();
  const rows = await found.allInnerTexts();
  return rows.map((text) => accountOf(/\bE\d\d\b/.exec(text)?.[0] ?? ""));
}

/** The page is as readable in the dark as in the light. */
export async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.getByRole("button", { name: "切换为深色" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "切换为浅色" }).click();
}

/** Nothing hangs over the side of the page. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(room);
}
