import { expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { onPhone, openSheet, points, seated, standing } from "./expert";
import { someone } from "./people";
import { expectNoSideways, expectReadable } from "./visits";

test.use({ clocked: true });
test.setTimeout(120_000);

const project = "高标准农田建设与管护";
const opinion = "项目依据充分，写在没有网络的地方，送达时已过截止时间。";

type Sheet = { id: string; dueAt: string; text: string; lines: { item: string }[] };

async function sheetOf(ask: Ask, login: string): Promise<Sheet> {
  const { mySheets } = await ask<{ mySheets: { edges: { node: Sheet & { projectName: string } }[] } }>(
    login,
    "{ mySheets(first: 50) { edges { node { id dueAt text projectName lines { item } } } } }",
  );
  const found = mySheets.edges.find(({ node }) => node.projectName === project);
  if (!found) throw new Error(`${login} has no sheet of ${project}`);
  return found.node;
}

const note = (page: Page) => page.getByRole("region", { name: /未计入评审$/ });
const account = (page: Page) => page.getByRole("button", { name: /^账号/ }).click();

test("what comes after the due date does not count, and is read, copied and deleted by its expert", async ({
  browser,
  ask,
  request,
}) => {
  const [login = ""] = await seated(ask, project);
  const { dueAt } = await sheetOf(ask, login);
  const page = await onPhone(browser, login);
  const context = page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSheet(page, project);
  await context.setOffline(true);
  await page.getByRole("button", { name: /^政策依据：良 / }).click();
  await points(page, "时机").fill("2.5");
  await page.getByRole("textbox", { name: "时机的意见" }).fill("前期工作尚未完成，时机偏早。");
  await page.getByRole("radio", { name: "同意立项", exact: true }).check();
  await page.getByRole("textbox", { name: "文字意见" }).fill(opinion);
  await expect(standing(page)).toHaveText("3 项待同步");

  const late = new Date(Date.parse(dueAt) + 3_600_000).toISOString();
  await request.post("/test/clock", { data: { now: late } });
  await context.setOffline(false);
  const again = page.getByRole("dialog").getByLabel("密码");
  await expect(again.or(note(page)).first()).toBeVisible();
  if (await again.isVisible()) {
    const { password } = await someone(page, login);
    await again.fill(password);
    await page.getByRole("dialog").getByRole("button", { name: "登录" }).click();
  }
  await expect(note(page)).toContainText(project);
  await expect(note(page)).toContainText("6.8 分");
  await expect(note(page)).toContainText("前期工作尚未完成，时机偏早。");
  await expect(note(page)).toContainText(opinion);
  await expect(points(page, "时机")).toHaveValue(""); // the sheet shows what counts
  await expect(page.getByRole("textbox", { name: "文字意见" })).toHaveValue("");
  const counted = await sheetOf(ask, login);
  expect(counted).toMatchObject({ text: "", lines: [] });
  await expectReadable(page);
  await expectNoSideways(page);

  await page.reload();
  await expect(note(page)).toContainText(opinion);
  await note(page).getByRole("button", { name: "复制全部" }).click();
  await expect(note(page).getByRole("status")).toHaveText("已复制");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const each of [project, "政策依据：6.8 分", "时机：2.5 分", "评审结论：同意立项", opinion])
    expect(copied).toContain(each);

  await account(page);
  await page.getByRole("button", { name: "退出登录" }).click();
  const leaving = page.getByRole("dialog", { name: "退出登录" });
  await expect(leaving).toContainText("3 项");
  await leaving.getByRole("button", { name: "取消" }).click();

  await page.goto("/scoring");
  await expectReadable(page);
  await expectNoSideways(page);
  await note(page).getByRole("button", { name: "已阅，删除" }).click();
  const asked = page.getByRole("dialog", { name: "已阅，删除" });
  await asked.getByRole("button", { name: "取消" }).click();
  await expect(note(page)).toBeVisible();
  await note(page).getByRole("button", { name: "已阅，删除" }).click();
  await asked.getByRole("button", { name: "删除", exact: true }).click();
  await expect(note(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("link", { name: project })).toBeVisible();
  await expect(note(page)).toBeHidden();
});
