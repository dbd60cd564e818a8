import { expect, type Page } from "@playwright/test";
import { totp } from "../src/lib/totp";

export type Account = {
  login: string;
  password: string;
  name: string;
  roles: string[];
  totpSecret: string | null;
};

/** A demo account that holds a role. */
export async function someone(page: Page, role: string): Promise<Account> {
  const accounts = (await (await page.request.get("/demo/accounts")).json()) as Account[];
  const found = accounts.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`no demo account has the role ${role}`);
  return found;
}

/** Signs in as this account, or as some account with this role, and waits for the shell. */
export async function signIn(page: Page, as: Account | string): Promise<Account> {
  const account = typeof as === "string" ? await someone(page, as) : as;
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "用户名" }).fill(account.login);
  await page.getByRole("textbox", { name: "密码" }).fill(account.password);
  if (account.totpSecret) {
    const code = await totp(account.totpSecret, new Date());
    await page.getByRole("textbox", { name: "动态验证码" }).fill(code);
  }
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "菜单" })).toBeVisible();
  return account;
}
