import { expect, type Page } from "@playwright/test";
import { vouch } from "./people";

/** What every new account of these journeys begins with. */
export const password = "lamp river boat olive 7";

/** An administrator, signed in on this page, makes an account; the answer is its login. */
export async function makeAccount(page: Page, name: string, unit = "205001"): Promise<string> {
  const login = `e2e.${Date.now().toString(36)}.${Math.floor(performance.now())}`;
  await page.goto("/system/users");
  await page.getByRole("button", { name: "新建用户" }).click();
  const dialog = page.getByRole("dialog", { name: "新建用户" });
  await dialog.getByRole("textbox", { name: "登录名" }).fill(login);
  await dialog.getByRole("textbox", { name: "姓名" }).fill(name);
  await dialog.getByLabel("密码").fill(password);
  await dialog.getByLabel("单位", { exact: true }).fill(unit);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return login;
}

/** Somebody signs in by what they know, without the list of the demo's accounts. */
export async function enter(page: Page, login: string, word = password): Promise<void> {
  await vouch(page, { password: word, totpSecret: null });
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "用户名" }).fill(login);
  await page.getByRole("textbox", { name: "密码" }).fill(word);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}
