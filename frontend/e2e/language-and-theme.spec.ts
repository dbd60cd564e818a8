import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { drafted } from "./filed";
import { signIn } from "./people";

const chinese = /[\u4e00-\u9fff]/;

/** What is data, not the page's own words: names, codes' names, what was typed, the other language's name. */
const data =
  "[lang], .door-demo button, .account-name, .avatar, main h1, main p.soft a, .page-header .soft, select, datalist, textarea, " +
  ".tags-line label, .field-hint, [role=gridcell], tbody, .weights, .steps small, .form-value, input";

/** What a person sees of the page's own words. */
async function ownWords(page: Page, part = "body"): Promise<string> {
  return page.evaluate(
    ([part, foreign]) => {
      const copy = document.querySelector(part)?.cloneNode(true) as HTMLElement;
      for (const each of copy.querySelectorAll(foreign)) each.remove();
      return copy.textContent ?? "";
    },
    [part, data] as const,
  );
}

async function switchOn(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}

test("English changes every word of the door, and survives a reload", async ({ page }) => {
  await page.goto("/sign-in");
  await switchOn(page, "English");
  for (const when of ["at once", "after a reload"]) {
    await expect(page.locator("html"), when).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: "Sign in", exact: true }), when).toBeVisible();
    expect(await ownWords(page), when).not.toMatch(chinese);
    await page.reload();
  }
  await switchOn(page, "中文");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("English changes every word of the shell, a list and a form, and survives a reload", async ({
  page,
  ask,
}) => {
  const { id } = await drafted(ask, "215001", "市容巡查服务");
  await signIn(page, "clerk.215001");
  await switchOn(page, "English");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My desk");
  await page.goto("/declarations");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Declarations");
  await expect(page.getByRole("status").filter({ hasText: /\d/ })).toBeVisible();
  expect(await ownWords(page)).not.toMatch(chinese);
  await page.goto(`/declarations/${id}`);
  await expect(page.getByRole("grid").first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await ownWords(page)).not.toMatch(chinese);
});

test("the dark theme survives a reload and is as readable as the light one", async ({ page, ask }) => {
  const { id } = await drafted(ask, "215001", "公厕管护服务");
  await page.goto("/sign-in");
  await expectAccessible(page);
  await switchOn(page, "切换为深色");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "切换为浅色" })).toBeVisible();
  await signIn(page, "clerk.215001");
  await expectAccessible(page);
  await page.goto("/projects");
  await expect(page.getByRole("status").filter({ hasText: /^共/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/declarations/${id}`);
  await expect(page.getByRole("grid").first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  await switchOn(page, "切换为浅色");
  await expectAccessible(page);
});
