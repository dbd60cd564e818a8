import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type Account, signIn } from "./people";

export const phone = { width: 390, height: 844 };

/** Somebody at a device of their own, signed in, at an address. */
export async function visit(browser: Browser, who: Account | string, address = "/"): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: process.env.HENGXIAO_URL })).newPage();
  await signIn(page, who);
  if (address !== "/") await page.goto(address);
  return page;
}

/** The demo account of a person who is known by name. */
export async function named(page: Page, name: string): Promise<Account> {
  const accounts = (await (await page.request.get("/demo/accounts")).json()) as Account[];
  const found = accounts.find((account) => account.name.startsWith(name));
  if (!found) throw new Error(`no demo account is ${name}`);
  return found;
}

/** A demo account by its login. */
export async function login(page: Page, name: string): Promise<Account> {
  const accounts = (await (await page.request.get("/demo/accounts")).json()) as Account[];
  const found = accounts.find((account) => account.login === name);
  if (!found) throw new Error(`no demo account has the login ${name}`);
  return found;
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
