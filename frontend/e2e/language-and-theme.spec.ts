import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { signIn } from "./people";

const chinese = /[\u4e00-\u9fff]/;

/** What a person sees of the page's own words: not the data of demo accounts, nor the other language's name. */
async function ownWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const foreign of copy.querySelectorAll("[lang], .door-demo button, .account-name, .avatar"))
      foreign.remove();
    return copy.textContent ?? "";
  });
}

test("English changes every word of the door, and survives a reload", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  for (const when of ["at once", "after a reload"]) {
    await expect(page.locator("html"), when).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: "Sign in", exact: true }), when).toBeVisible();
    expect(await ownWords(page), when).not.toMatch(chinese);
    await page.reload();
  }
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("English changes every word of the shell", async ({ page }) => {
  await signIn(page, "UNIT_CLERK");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My desk");
  expect(await page.locator(".shell-top, .shell-side").allInnerTexts()).not.toContainEqual(
    expect.stringMatching(/菜单|工作台|年度|退出/),
  );
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the dark theme survives a reload and is as readable as the light one", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByRole("button", { name: "切换为深色" }).click();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "切换为浅色" })).toBeVisible();
  await signIn(page, "UNIT_CLERK");
  await expectAccessible(page);
  await page.getByRole("button", { name: "切换为浅色" }).click();
  await expectAccessible(page);
});
