import { expect, type Page } from "@playwright/test";
import type { Ask } from "./api";
import { accountOf } from "./people";

/** 锁定抽取依据: from home, for a panel of three; a second person draws by the public value. */
export async function commit(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).first().click();
  await page.getByRole("textbox", { name: "作为随机依据的公开数值" }).fill("体彩排列5第27238期开奖号码");
  await page.getByRole("button", { name: "锁定抽取依据" }).click();
  await expect(page.getByText("依据未经改动")).toBeVisible();
}

/** The second person brings the public value on the panel's page. */
export async function bring(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "公开数值" }).fill("4 0 7 1 9");
  await page.getByRole("textbox", { name: "出处" }).fill("中国体彩网 2027-09-07 公告");
  await page.getByRole("button", { name: "抽取", exact: true }).click();
}

/** Whom the round invites, as their accounts of the demo. */
export async function invited(ask: Ask, declarationID: string): Promise<string[]> {
  const { sheets } = await standing(ask, declarationID);
  return sheets.filter(({ status }) => status === "INVITED").map(({ expert }) => accountOf(expert.code));
}

/** 确认专家组: from home, the files open to them. */
export async function confirm(page: Page, project: string): Promise<void> {
  await page.getByRole("link", { name: project }).first().click();
  await page.getByRole("button", { name: "确认专家组" }).click();
  await expect(page.getByRole("row").filter({ hasText: "评分中" })).toHaveCount(3);
}

type Standing = { sheets: { status: string; expert: { code: string } }[] };

async function standing(ask: Ask, id: string): Promise<Standing> {
  const { declaration } = await ask<{ declaration: Standing }>(
    "office",
    "query ($id: ID!) { declaration(id: $id) { sheets { status expert { code } } } }",
    { id },
  );
  return declaration;
}
