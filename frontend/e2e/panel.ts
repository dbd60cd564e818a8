import type { Page } from "@playwright/test";
import type { Ask } from "./api";
import { dayFromNow } from "./days";
import { accountOf } from "./people";

/** What is done about a panel where no page for it is clicked yet: each step by the API, as its role. */

/** 锁定抽取依据: for a panel of three; a second person draws by the public value. */
export async function commit(ask: Ask, declarationID: string): Promise<void> {
  const { version } = await standing(ask, declarationID);
  await ask("office", "mutation ($input: CommitDraw!) { commitDraw(input: $input) { id } }", {
    input: { declarationID, version, size: 3, source: "体彩排列5第27238期开奖号码" },
  });
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

/** 确认专家组: the files open to them. */
export async function confirm(ask: Ask, declarationID: string): Promise<void> {
  const { version } = await standing(ask, declarationID);
  await ask("office", "mutation ($input: ConfirmPanel!) { confirmPanel(input: $input) { id } }", {
    input: { id: declarationID, version, dueOn: dayFromNow(10) },
  });
}

type Standing = { version: number; sheets: { status: string; expert: { code: string } }[] };

async function standing(ask: Ask, id: string): Promise<Standing> {
  const { declaration } = await ask<{ declaration: Standing }>(
    "office",
    "query ($id: ID!) { declaration(id: $id) { version sheets { status expert { code } } } }",
    { id },
  );
  return declaration;
}
