import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible } from "./axe";
import { drafted } from "./filed";
import { signIn } from "./people";

/** What a button has the browser save. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const taking = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await taking;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("an official form comes as Word, PDF and Excel from its page", async ({ page, ask }) => {
  const { id, nameZh } = await drafted(ask, "211001", "环境监测服务");
  await signIn(page, "clerk.211001");
  await page.goto(`/declarations/${id}`);
  const form = "项目支出绩效目标申报表";
  await expect(page.getByRole("group", { name: `打印${form}` })).toBeVisible();
  for (const [kind, ending, begins] of [
    ["Word", "docx", "PK"],
    ["PDF", "pdf", "%PDF"],
    ["Excel", "xlsx", "PK"],
  ] as const) {
    const { name, bytes } = await saved(page, `${form} ${kind}`);
    expect(name).toBe(`${form}（${nameZh}）.${ending}`);
    expect(bytes.toString("latin1", 0, begins.length)).toBe(begins);
  }
  await expectAccessible(page);
});
