import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type { Ask } from "./api";
import { accountOf, signIn } from "./people";
import { phone } from "./visits";

/** Accepts the invitation that waits at home, with the commitment letter. */
export async function accept(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).click();
  await page.getByRole("checkbox", { name: "我已阅读并签署以上承诺" }).check();
  await page.getByRole("button", { name: "接受邀请" }).click();
  await expect(page.getByText("专家组确认后即可阅读材料、开始评分。")).toBeVisible();
}

/** Scores every item with a grade's quick points, says so in words, and is about to hand the sheet in. */
export async function judge(page: Page, project: string, grade: "优" | "良"): Promise<Locator> {
  await page.getByRole("link", { name: project }).click();
  const quick = page.getByRole("button", { name: new RegExp(`：${grade} [\\d.]+ 分$`) });
  await expect(quick.first()).toBeVisible();
  const count = await quick.count();
  for (let at = 0; at < count; at++) await quick.nth(at).click();
  await expect(page.getByText(`已评 ${count}/${count}`)).toBeVisible();
  await page.getByRole("radio", { name: "同意立项", exact: true }).check();
  await page.getByRole("radio", { name: "急重" }).check();
  await page
    .getByRole("textbox", { name: "文字意见" })
    .fill("项目依据充分，目标与资金相称，方案可行，建议按进度抓好实施，并于年底前开展绩效自评。");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交评审" }).click();
  const dialog = page.getByRole("dialog", { name: "提交评审表" });
  await dialog.getByRole("checkbox").check();
  return dialog;
}

/** Scores a sheet and hands it in. The answer is its total in hundredths of a point. */
export async function score(page: Page, project: string, grade: "优" | "良"): Promise<number> {
  const dialog = await judge(page, project, grade);
  const says = await dialog.getByText(/^总分 [\d.]+ 分/).textContent();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByRole("heading", { name: "已提交的评审" })).toBeVisible();
  const [, whole = "", part = ""] = /总分 (\d+)(?:\.(\d+))? 分/.exec(says ?? "") ?? [];
  return Number(whole + part.padEnd(2, "0"));
}

/** The accounts of the experts who score a project, as the demo has drawn them. */
export async function seated(ask: Ask, project: string): Promise<string[]> {
  type Found = { sheets: { status: string; expert: { code: string } }[] };
  const { declarations } = await ask<{ declarations: { edges: { node: Found }[] } }>(
    "office",
    `query ($keyword: String!) {
      declarations(filter: { keyword: $keyword, stages: [INDIVIDUAL_REVIEW] }, first: 1) {
        edges { node { sheets { status expert { code } } } }
      }
    }`,
    { keyword: project },
  );
  const sheets = declarations.edges[0]?.node.sheets ?? [];
  return sheets.filter(({ status }) => status === "SCORING").map(({ expert }) => accountOf(expert.code));
}

/** The sheet's foot says how safe what was typed is. */
export const standing = (page: Page) => page.locator(".score-foot").getByRole("status");
export const points = (page: Page, item: string) => page.getByRole("textbox", { name: `${item}得分` });

/** On a phone of their own, signed in, with everything at hand for when there is no network. */
export async function onPhone(browser: Browser, login: string, url?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, ...(url && { baseURL: url }) });
  const page = await context.newPage();
  await signIn(page, login);
  await page.goto("/scoring");
  await expect(page.getByText("可离线评审").first()).toBeVisible();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  return page;
}

export async function openSheet(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).click();
  await expect(page.locator(".score-foot")).toBeVisible();
}
