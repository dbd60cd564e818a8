import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { dayFromNow } from "./days";
import { signIn } from "./people";
import { fillMeasures, fillOwn } from "./scores";
import { desk, expectNoSideways, phone } from "./visits";

/** Signs in anew, and opens what waits at home under this title. */
async function take(page: Page, login: string, kind: string, title: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, login);
  await page.locator(".todo", { hasText: kind }).getByRole("link", { name: title }).click();
  await expectHeading(page, title);
}

const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test.setTimeout(180_000);

/** Writes one chapter in the report, or finds it there, beside the total of the scores. */
async function expectReport(page: Page, total: string, chapter: string, text: string): Promise<void> {
  await page.getByRole("link", { name: "查看与编辑报告" }).click();
  await expect(page.getByRole("region", { name: "报告中的数字" })).toContainText(`总分 ${total}`);
  const words = page.getByRole("textbox", { name: chapter });
  if ((await words.inputValue()) !== text) {
    await words.fill(text);
    await expect(page.getByText(/^已保存/)).toBeVisible();
  }
  await expect(words).toHaveValue(text);
}

/** Downloads the report with an ending: the file's name and its bytes. */
async function fetched(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const taking = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await taking;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Anybody checks the code and the file; a byte that was changed is told. */
async function expectChecked(browser: Browser, code: string, pdf: Buffer): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/check");
  await expectHeading(page, "文件查验");
  await expectAccessible(page);
  const hand = (name: string, buffer: Buffer) =>
    page
      .getByLabel("选择文件", { exact: true })
      .first()
      .setInputFiles({ name, mimeType: "application/pdf", buffer });
  const verdict = page.getByRole("status");
  await hand("报告.pdf", pdf);
  await expect(verdict).toContainText("是定稿文件，未被改动");
  await expect(verdict).toContainText(code);
  const changed = Buffer.from(pdf);
  changed.writeUInt8(changed.readUInt8(changed.length - 100) ^ 1, changed.length - 100);
  await hand("改过.pdf", changed);
  await expect(verdict).toContainText("不是系统冻结的定稿文件，或已被改动");
  await page.getByRole("textbox", { name: "校验码" }).fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "按校验码查验" }).click();
  await expect(verdict).toContainText("校验码有效");
  await expectAccessible(page);
  await hand("改过.pdf", changed);
  await expect(verdict).toContainText("与定稿文件不符，已被改动");
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Check a document" })).toBeVisible();
  await page.getByRole("textbox", { name: "Receipt code" }).fill("0000-0000-0000");
  await page.getByRole("button", { name: "Check the code" }).click();
  await expect(verdict).toContainText("There is no such code");
  await page.context().close();
}

test("a third party's evaluation is objected to, answered, signed, made final and rectified", async ({
  page,
  browser,
}) => {
  const title = "小学生均公用经费";
  await take(page, "agency", "评价待评分", title);
  await expectAccessible(page);
  await page.getByRole("button", { name: "评分完成" }).click();
  await expect(page.getByRole("alert")).toContainText(/提交前请处理 \d+ 个问题/);
  await fillOwn(page);
  await fillMeasures(page);
  const rows = page.getByRole("region", { name: "评分", exact: true }).getByRole("group");
  /** So much of each of the five points of the first measure, of 4 points in all. */
  const tick = async (done: string) => {
    const points = rows.nth(0).locator(".spending-checks input");
    await expect(points).toHaveCount(5);
    for (const point of await points.all()) await point.fill(done);
  };
  await tick("0.625");
  await expect(rows.nth(0)).toContainText("按要点赋分：0.8×0.625");
  await page.getByRole("button", { name: "加一次现场核查" }).click();
  const visit = page.getByRole("group", { name: "第 1 次核查" });
  await visit.getByLabel("日期").fill(dayFromNow(-1));
  await visit.getByRole("textbox", { name: "地点" }).fill("示例中学机房");
  await visit.getByRole("textbox", { name: "核查情况" }).fill("设备在用，台账齐全。");
  await visit
    .getByLabel("上传现场照片")
    .setInputFiles({ name: "机房.png", mimeType: "image/png", buffer: photo });
  await expect(visit.getByRole("button", { name: "机房.jpg", exact: true })).toBeVisible();
  // The browser knows the place; only the second photo may tell it.
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ latitude: 23.02881, longitude: 113.14279 });
  await visit.getByRole("checkbox", { name: "允许附上拍摄位置" }).check();
  await visit
    .getByLabel("上传现场照片")
    .setInputFiles({ name: "大门.png", mimeType: "image/png", buffer: photo });
  await expect(visit.getByRole("button", { name: "大门.jpg", exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "综合评价情况及结论" }).fill("项目完成较好，立项依据材料不全。");
  await page.getByRole("textbox", { name: "主要经验及做法" }).fill("按季度自查。");
  await page.getByRole("textbox", { name: "存在的问题及原因" }).fill("立项依据材料不全");
  await page.getByRole("textbox", { name: "有关建议" }).fill("补齐立项材料。");
  await expect(page.getByRole("alert")).toContainText("请说明扣分理由");
  await rows.nth(0).getByRole("textbox", { name: "扣分理由" }).fill("缺主管部门批复");
  await expect(page.getByText("总分 98.50")).toBeVisible();
  await expectReport(page, "98.50", "项目决策情况", "立项程序规范，依据材料不全。");
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.setViewportSize(desk);
  expect((await fetched(page, "下载 PDF")).name).toMatch(/支出绩效评价报告（草稿）\.pdf$/);
  await page.getByRole("link", { name: "返回评价" }).click();
  await tick("0.5");
  await expect(page.getByText("总分 98.00")).toBeVisible();
  await expectReport(page, "98.00", "项目决策情况", "立项程序规范，依据材料不全。");
  await expect(page.getByRole("region", { name: "报告中的数字" })).toContainText("按季度自查。");
  await page.getByRole("link", { name: "返回评价" }).click();
  await tick("0.625");
  await expect(page.getByText("总分 98.50")).toBeVisible();
  await page.getByRole("button", { name: "评分完成" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "评分完成" }).click();
  await expect(page.getByText("已提交")).toBeVisible();

  await take(page, "office", "评价待办理", title);
  await expect(page.getByText("缺主管部门批复")).toBeVisible();
  await expect(page.getByText(/拍摄位置/)).toHaveText(["拍摄位置 23.02881,113.14279"]);
  await page.getByRole("button", { name: "征求意见" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "质量核查意见" }).fill("底稿齐全，依据充分。");
  await page.getByRole("dialog").getByRole("button", { name: "征求意见" }).click();
  await expect(page.getByText("已征求意见")).toBeVisible();

  await take(page, "head.205101", "评价待反馈意见", title);
  await expect(page.getByText("缺主管部门批复")).toBeVisible();
  await page.getByRole("button", { name: "加一条意见" }).click();
  await page.getByRole("textbox", { name: "针对" }).fill("立项依据充分性");
  await page.getByRole("textbox", { name: "意见", exact: true }).fill("批复文件已经补报。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "反馈意见" }).click();
  await expect(page.getByText("已反馈")).toBeVisible();

  await take(page, "office", "评价待办理", title);
  await expect(page.getByRole("button", { name: "定稿" })).toBeDisabled();
  await page.getByRole("combobox", { name: "是否采纳" }).selectOption("不采纳");
  await page.getByRole("textbox", { name: "理由" }).fill("批复日期晚于项目实施。");
  await page.getByRole("textbox", { name: "评审专家编码" }).fill("E11");
  await page.getByRole("textbox", { name: "专家意见" }).fill("结论有依据，同意定稿。");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存")).toBeVisible();
  await expectAccessible(page);

  await take(page, "agency", "报告待签字", title);
  await page.getByRole("button", { name: "主评人签字" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "主评人签字" }).click();
  await expect(page.getByText("已签字")).toBeVisible();

  await take(page, "office", "评价待办理", title);
  await page.getByRole("button", { name: "定稿" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "定稿" }).click();
  await expect(page.getByText("已定稿")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "98.50 优" })).toBeVisible();
  await page.getByRole("link", { name: "查看定稿报告" }).click();
  await expect(page.getByText("立项程序规范，依据材料不全。")).toBeVisible();
  await expectAccessible(page);
  const code = (await page.getByRole("definition").first().locator("code").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect((await fetched(page, "下载 Word")).bytes.subarray(0, 2).toString()).toBe("PK");
  expect((await fetched(page, "下载附表 Excel")).name).toMatch(/\.xlsx$/);
  const pdf = await fetched(page, "下载 PDF");
  expect(pdf.name).not.toContain("草稿");
  expect((await fetched(page, "下载 PDF")).bytes.equals(pdf.bytes)).toBe(true);
  await expectChecked(browser, code, pdf.bytes);
  await page.getByRole("link", { name: "返回评价" }).click();
  await page.getByRole("textbox", { name: "责任人" }).fill("信息中心");
  await page.getByRole("button", { name: "下达整改" }).click();
  await expect(page.getByText("已下达整改")).toBeVisible();

  await take(page, "clerk.205101", "待整改", title);
  await page.getByRole("button", { name: "报整改情况" }).click();
  const dialog = page.getByRole("dialog", { name: "报整改情况" });
  await dialog.getByRole("textbox", { name: "整改情况" }).fill("批复文件已经补齐归档。");
  await dialog.getByLabel("上传佐证材料").setInputFiles({
    name: "批复.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await expect(dialog.getByRole("button", { name: "批复.pdf", exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "报整改情况" }).click();
  await expect(page.getByText("已报送")).toBeVisible();

  await take(page, "section.edu", "整改待核实", title);
  await page.getByRole("button", { name: "核实", exact: true }).click();
  await page.getByRole("dialog", { name: "核实" }).getByRole("button", { name: "核实" }).click();
  await expect(page.getByText("已完成").first()).toBeVisible();
  await page.getByRole("button", { name: "核实整改" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "核实整改" }).click();
  await expect(page.getByText("整改已核实")).toBeVisible();

  await take(page, "office", "评价待办理", title);
  await page.getByRole("combobox", { name: "应用于批次" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "结果应用" }).click();
  await expect(page.getByText("结果已应用").first()).toBeVisible();
  await page.getByRole("button", { name: "公开", exact: true }).click();
  await page.getByRole("dialog", { name: "公开评价结果" }).getByRole("button", { name: "公开" }).click();
  await expect(page.getByText("评价结果已公开")).toBeVisible();
  await expect(page.getByRole("button", { name: "公开", exact: true })).toHaveCount(0);
  await expectPublic(browser, title);
  await page.getByRole("link", { name: "历年一览" }).click();
  const line = page.getByRole("region", { name: "历年一览" }).first();
  await expect(line.getByRole("row").filter({ hasText: "98.50" })).toContainText("保持或增加");
  await expectAccessible(page);
});

/** Anybody reads what the evaluation came to, without signing in. */
async function expectPublic(browser: Browser, title: string): Promise<void> {
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`/public?kind=FINANCE_EVALUATION&keyword=${encodeURIComponent(title)}`);
  await stranger.getByRole("link", { name: title }).click();
  await expect(stranger.getByRole("region", { name: "绩效评价结果" })).toContainText("98.50");
  await expectAccessible(stranger);
  await stranger.context().close();
}

test("a department evaluates by a third party that it engages itself", async ({ page }) => {
  const title = "小学生均公用经费";
  const year = new Date().getFullYear() - 1; // the one that is over
  await signIn(page, "dept.205001");
  await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "绩效评价" }).click();
  await expectHeading(page, "绩效评价");
  await expectAccessible(page);
  await page.goto(`/evaluations?year=${year}`);
  await page.getByRole("button", { name: "选定项目" }).click();
  const choice = page.getByRole("dialog", { name: "选定评价项目" });
  const project = choice.getByRole("combobox", { name: "项目" });
  await expect(project).toContainText(title);
  const id = await project.locator("option", { hasText: title }).first().getAttribute("value");
  await project.selectOption(id ?? "");
  await choice.getByRole("checkbox", { name: "抽样" }).check();
  await choice.getByRole("button", { name: "选定项目" }).click();
  await expectHeading(page, title);

  const contract = page.getByRole("combobox", { name: "委托合同" });
  await expect(contract).not.toContainText("NHJX-01"); // the bureau's
  await contract.selectOption("新签合同");
  await page.getByRole("button", { name: "委托", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写第三方机构");
  await page.getByRole("combobox", { name: "第三方机构" }).selectOption("示例绩效咨询有限公司");
  for (const [name, text] of [
    ["合同编号", "JYJX-01"],
    ["合同名称", "教育项目部门评价服务"],
    ["合同金额（万元）", "6"],
    ["交付成果", "绩效评价报告及底稿"],
  ] as const) {
    await page.getByRole("textbox", { name }).fill(text);
  }
  for (const [name, days] of [
    ["签订日期", -1],
    ["开始日期", 0],
    ["结束日期", 90],
  ] as const) {
    await page.getByLabel(name).fill(dayFromNow(days));
  }
  await page.getByRole("combobox", { name: "主评人" }).selectOption("江示三");
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.setViewportSize(desk);
  await page.getByRole("button", { name: "委托", exact: true }).click();
  await expect(page.getByText("已委托")).toBeVisible();
  await expect(page.getByText("示例绩效咨询有限公司（JYJX-01）")).toBeVisible();
  await page.getByRole("button", { name: "报方案" }).click();
  await expect(page.getByText("方案已定").first()).toBeVisible();
  await page.getByLabel("截止日期").fill(dayFromNow(10));
  await page.getByRole("button", { name: "下达资料清单" }).click();
  await expect(page.getByText("已下达")).toBeVisible();

  await take(page, "clerk.205101", "待报评价资料", title);
  await expect(page.getByRole("group", { name: "资金支付凭证" })).toBeVisible();
});
