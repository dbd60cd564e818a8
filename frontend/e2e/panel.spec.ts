import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { expectHeading } from "./axe";
import { as } from "./people";
import { accountsIn, expectNoSideways, expectReadable, phone, visit } from "./visits";

test.describe.configure({ mode: "serial" });

const project = "城市运行管理平台二期";
const heading = `专家组：${project}`;

/** The rows of the panel's table with this status. */
const seats = (page: Page, status: string) => page.getByRole("row").filter({ hasText: status });

test("one of the office draws, another confirms, and anybody replays the record", async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const office = await as(browser, "office");
  await office.getByRole("link", { name: project }).click();
  await expectHeading(office, heading);
  await expect(office.getByRole("row", { name: /次数已满/ }).first()).toBeVisible();
  await office.getByRole("button", { name: /^不可抽/ }).click();
  await expect(office.getByRole("row").filter({ hasText: "来源：专家库" }).first()).toBeVisible();
  await expectReadable(office);

  await office.getByRole("button", { name: "添加领域" }).click();
  await office.getByRole("combobox", { name: "领域 1", exact: true }).selectOption({ label: "农业" });
  await office.getByRole("combobox", { name: "领域 1 的最低人数" }).selectOption({ label: "至少 3 人" });
  await expect(office.getByText(/“农业”领域可抽专家 \d 人，至少需 3 人，缺 \d 人/)).toBeVisible();
  await office.getByRole("combobox", { name: "领域 1", exact: true }).selectOption({ label: "信息化" });
  await office.getByRole("combobox", { name: "领域 1 的最低人数" }).selectOption({ label: "至少 1 人" });
  await expect(office.getByText(/领域可抽专家/)).toBeHidden();
  await office.getByRole("button", { name: "抽取", exact: true }).click();

  await expect(office.getByText("不能决定自己提出的申请，须由另一人办理")).toBeVisible();
  await expect(office.getByRole("button", { name: "同意" })).toBeDisabled();
  await expect(office.getByText("按记录重抽，结果一致")).toBeVisible();
  await expectReadable(office);

  const taking = office.waitForEvent("download");
  await office.getByRole("button", { name: "下载抽取记录" }).click();
  const record = info.outputPath("draw.json");
  await (await taking).saveAs(record);
  const binary = join(import.meta.dirname, "../../bin/hengxiao");
  const { stdout } = await promisify(execFile)(binary, ["draw", "verify", record]);
  expect(stdout).toContain("WHOLE");

  const second = await as(browser, "office2");
  await second
    .getByRole("listitem")
    .filter({ hasText: project })
    .getByRole("link", { name: project })
    .first()
    .click();
  await expectHeading(second, heading);
  await second.getByRole("button", { name: "同意", exact: true }).click();
  const dialog = second.getByRole("dialog", { name: "同意：确认专家抽取结果" });
  await dialog.getByRole("button", { name: "同意" }).click();
  await expect(seats(second, "已邀请")).toHaveCount(3);
  await expect(seats(office, "已邀请")).toHaveCount(3); // told by the batch's news
});

test("who declines is replaced by a reserve, who accepts signs the commitment", async ({ browser }) => {
  test.setTimeout(180_000);
  const office = await as(browser, "office");
  await office.getByRole("link", { name: project }).click();
  await expect(seats(office, "已邀请")).toHaveCount(3);
  await expect(office.getByText("还不能确认")).toBeVisible();
  const [first = ""] = await accountsIn(office, "已邀请");

  const declining = await visit(browser, first, "/scoring", phone);
  await declining.getByRole("link", { name: project }).click();
  await expect(declining.getByRole("heading", { name: "评审邀请与承诺书" })).toBeVisible();
  await expectNoSideways(declining);
  await expectReadable(declining);
  await declining.getByRole("button", { name: "谢绝" }).click();
  const why = declining.getByRole("dialog", { name: "谢绝" });
  await why.getByRole("textbox", { name: "原因" }).fill("出差在外，不能按时评审");
  await why.getByRole("button", { name: "谢绝" }).click();
  await expect(declining.getByText("此评审表已关闭。")).toBeVisible();

  await expect(seats(office, "已谢绝")).toContainText("出差在外");
  await expect(seats(office, "已邀请")).toHaveCount(3); // a reserve moved up
  for (const account of await accountsIn(office, "已邀请")) {
    const expertPage = await visit(browser, account, "/scoring");
    await expertPage.getByRole("link", { name: project }).click();
    await expertPage.getByRole("button", { name: "接受邀请" }).click();
    await expect(expertPage.getByRole("alert")).toContainText("承诺书");
    await expertPage.getByRole("checkbox").check();
    await expertPage.getByRole("button", { name: "接受邀请" }).click();
    await expect(expertPage.getByRole("heading", { name: "已接受邀请" })).toBeVisible();
    await expertPage.context().close();
  }
  await expect(office.getByText("人数、答复和回避情况均已符合")).toBeVisible();
  await expect(office.getByText(/从明天起共 7 个工作日/)).toBeVisible();
  await office.getByRole("button", { name: "确认专家组" }).click();
  await expect(seats(office, "评分中")).toHaveCount(3);
  await expectReadable(office);
  await office.setViewportSize(phone);
  await expectNoSideways(office);
});

test("an expert scores on a phone, cuts two lines, and hands in", async ({ browser }) => {
  test.setTimeout(180_000);
  const office = await as(browser, "office");
  await office.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "评审组织" }).click();
  await office.getByRole("link", { name: /第二批/ }).click();
  await office.getByRole("link", { name: "抽取与评审进度" }).click();
  await expectReadable(office);
  await office.getByRole("row").filter({ hasText: project }).getByRole("link", { name: "专家组" }).click();
  await expectHeading(office, heading);
  const [account = ""] = await accountsIn(office, "评分中");

  const expert = await visit(browser, account, "/scoring", phone);
  await expert.getByRole("link", { name: project }).click();
  const excellent = expert.getByRole("button", { name: /：优 / });
  await expect(excellent).toHaveCount(15);
  for (let at = 0; at < 15; at++) await excellent.nth(at).click();
  await expert.getByRole("textbox", { name: "政策依据得分" }).fill("7.5");
  await expect(expert.locator(".score-sum")).toContainText("99.5 / 100");
  await expect(expert.locator(".score-foot").getByRole("status")).toContainText("已保存");

  await expert.getByRole("radio", { name: "同意立项，核减资金" }).check();
  await expert.getByRole("textbox", { name: "建议金额（万元）" }).fill("1450");
  await expert.getByRole("textbox", { name: "第 1 行核减金额（万元）" }).fill("20");
  await expert.getByRole("combobox", { name: "第 1 行核减原因" }).selectOption({ label: "单价偏高" });
  await expert.getByRole("textbox", { name: "第 2 行核减金额（万元）" }).fill("10");
  await expert.getByRole("radio", { name: "急重" }).check();
  await expert
    .getByRole("textbox", { name: "文字意见" })
    .fill("项目确有必要，但部分软件开发的单价高于同类合同，建议核减后安排，并补充询价材料。");
  await expect(expert.getByText("核减合计 30.00 / 应核减 30.00 万元")).toBeVisible();
  await expectNoSideways(expert);
  await expectReadable(expert);

  await expert.getByRole("button", { name: "提交评审" }).click();
  const faults = expert.getByRole("alert").filter({ hasText: "提交前请处理 1 个问题" });
  await faults.getByRole("link", { name: "请选择核减原因" }).click();
  const reason = expert.getByRole("combobox", { name: "第 2 行核减原因" });
  await expect(reason).toBeFocused();
  await reason.selectOption({ label: "单价偏高" });
  await expect(faults).toBeHidden();
  await expert.getByRole("button", { name: "提交评审" }).click();
  const dialog = expert.getByRole("dialog", { name: "提交评审表" });
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await expect(expert.getByRole("heading", { name: "已提交的评审" })).toBeVisible();
  await expectReadable(expert);

  await expect(seats(office, "已提交")).toHaveCount(1);
  await expect(office.getByRole("main")).not.toContainText("99.5"); // not even the office knows a score
});

test("nothing tells the unit or its section who reviews", async ({ browser }) => {
  const office = await as(browser, "office");
  await office.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "绩效申报" }).click();
  await office.getByRole("link", { name: project }).click();
  await office.getByRole("link", { name: "专家组" }).click();
  await expectHeading(office, heading);
  const address = new URL(office.url()).pathname;
  const names = await seats(office, "评分中").locator("td:first-of-type").allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  for (const who of ["clerk.218001", "head.218001", "section.adm"]) {
    const page = await as(browser, who);
    const answers: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) answers.push(response.text().catch(() => ""));
    });
    await page.goto(address.replace(/\/panel$/, ""));
    await expectHeading(page, project);
    await expect(page.getByRole("link", { name: "专家组" })).toBeHidden();
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const told = (await Promise.all(answers)).join("");
    for (const name of names) expect(told, who).not.toContain(name.split(" ")[0]);
  }
});
