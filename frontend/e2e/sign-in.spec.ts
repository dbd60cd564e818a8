import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { signIn, someone } from "./people";

test("empty fields are named in an alert that has the focus, with a way to each", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toBeFocused();
  await expect(alert.getByRole("link", { name: "请输入密码" })).toBeVisible();
  await expectAccessible(page);
  await alert.getByRole("link", { name: "请输入用户名" }).click();
  await expect(page.getByRole("textbox", { name: "用户名" })).toBeFocused();
});

test("a wrong password and an unknown name are refused alike", async ({ page }) => {
  const { login } = await someone(page, "UNIT_CLERK");
  const answers: (string | null)[] = [];
  for (const name of [login, "nobody-of-this-name"]) {
    await page.goto("/sign-in");
    await page.getByRole("textbox", { name: "用户名" }).fill(name);
    await page.getByRole("textbox", { name: "密码" }).fill("not the password");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    answers.push(await page.getByRole("alert").textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a deep link leads through the door to its page, and a reload stays there", async ({ page }) => {
  const clerk = await someone(page, "UNIT_CLERK");
  await page.goto("/?year=2026");
  await page.getByRole("textbox", { name: "用户名" }).fill(clerk.login);
  await page.getByRole("textbox", { name: "密码" }).fill(clerk.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expectHeading(page, "工作台");
  expect(new URL(page.url()).search).toBe("?year=2026");
  await page.reload();
  await expectHeading(page, "工作台");
});

test("a click on a demo account fills the form, its one-time code too", async ({ page }) => {
  const clerk = await someone(page, "UNIT_CLERK");
  await page.goto("/sign-in");
  await page.getByRole("button", { name: clerk.login }).first().click();
  await expect(page.getByRole("textbox", { name: "用户名" })).toHaveValue(clerk.login);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expectHeading(page, "工作台");
});

test("after signing out the session is over, for a reload too", async ({ page }) => {
  const { name } = await signIn(page, "UNIT_CLERK");
  await page.getByRole("button", { name: new RegExp(`账号.*${name}`) }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expectHeading(page, "登录财政绩效管理系统");
  await page.goto("/");
  await expectHeading(page, "登录财政绩效管理系统");
});

test("when the session ends, a person signs in again on top of the page", async ({ page, context }) => {
  const { password } = await signIn(page, "UNIT_CLERK");
  const bell = page.getByRole("button", { name: /^消息/ });
  await bell.click();
  await expect(page.locator(".popover-box .empty, .popover-box .notice-list")).toBeVisible();
  await bell.click();
  await context.clearCookies();
  const gone = { errors: [{ message: "登录已失效", extensions: { code: "UNAUTHENTICATED" } }], data: null };
  const answer = { contentType: "application/graphql-response+json", body: JSON.stringify(gone) };
  await page.route("**/graphql", (route) => route.fulfill(answer), { times: 1 });
  await bell.click();
  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "密码" }).fill(password);
  await dialog.getByRole("button", { name: "登录" }).click();
  await expect(dialog).toBeHidden();
  await expectHeading(page, "工作台");
});
