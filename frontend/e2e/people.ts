import { type Browser, type ConsoleMessage, expect, type Page } from "@playwright/test";
import { totp } from "../src/lib/totp";

export type Account = {
  login: string;
  password: string;
  name: string;
  roles: string[];
  totpSecret: string | null;
};

/** The account of an expert, by the code that the office knows them by. */
export function accountOf(code: string): string {
  return code === "E15" ? "clerk.214101" : `expert.${code.toLowerCase()}`; // E15 is a clerk as well
}

/** A demo account by its login, or one that holds a role. */
export async function someone(page: Page, who: string): Promise<Account> {
  const accounts = (await (await page.request.get("/demo/accounts")).json()) as Account[];
  const found = accounts.find(({ login, roles }) => login === who || roles.includes(who));
  if (!found) throw new Error(`no demo account is or has the role ${who}`);
  return found;
}

/** The question whether it is really them. */
export const question = (page: Page) => page.getByRole("dialog", { name: "确认身份" });

/**
 * Answers for them whenever that is asked on this page: a journey takes longer than a proof
 * holds, and clocks are set.
 */
export async function vouch(
  page: Page,
  { password, totpSecret }: Pick<Account, "password" | "totpSecret">,
): Promise<void> {
  const asked = question(page);
  await page.removeLocatorHandler(asked); // who was at this page before
  await page.addLocatorHandler(asked, async () => {
    await asked.getByLabel("密码").fill(password);
    if (totpSecret)
      await asked.getByRole("textbox", { name: "动态验证码" }).fill(await totp(totpSecret, new Date()));
    await asked.getByRole("button", { name: "确认", exact: true }).click();
  });
}

/** Signs in as this account, by its login or a role, and waits for the shell. */
export async function signIn(page: Page, who: string): Promise<Account> {
  page.on("console", expectWords);
  const account = await someone(page, who);
  await vouch(page, account);
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "用户名" }).fill(account.login);
  await page.getByRole("textbox", { name: "密码" }).fill(account.password);
  if (account.totpSecret) {
    const code = await totp(account.totpSecret, new Date());
    await page.getByRole("textbox", { name: "动态验证码" }).fill(code);
  }
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("button", { name: /^账号/ })).toBeVisible();
  return account;
}

/** No screen shows a key where words are wanted. */
function expectWords(said: ConsoleMessage): void {
  expect(said.text()).not.toMatch(/^no words for /);
}

/** A page of a person's own, signed in, beside those of others. */
export async function as(browser: Browser, who: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 } });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}
