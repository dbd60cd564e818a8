import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";
import { expectNoSideways, expectReadable, phone } from "./visits";
import { workbook } from "./workbook";

test.describe.configure({ mode: "serial", timeout: 120_000 });

/** Readable in both themes, and nothing hangs over the side of a phone. */
async function expectGood(page: Page): Promise<void> {
  await expect(page.locator("main .skeleton")).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0)); // what lies half under the bar at the top is too small to touch
  await expectReadable(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function openEntry(page: Page, name: string): Promise<void> {
  await page.goto(`/experts?keyword=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expectHeading(page, name);
}

test("the library is filtered by its address, and read entry by entry", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "专家库", exact: true }).click();
  await expectHeading(page, "专家库");
  await expect(page.getByRole("row", { name: /陈示一/ })).toBeVisible();
  await expectGood(page);

  await page.getByRole("combobox", { name: "状态" }).selectOption({ label: "待科室核实" });
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/status=APPLIED/);
  await expect(page.getByRole("row", { name: /关示辰/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /陈示一/ })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("row", { name: /关示辰/ })).toBeVisible();
  await page.getByRole("button", { name: "重置" }).click();
  await expect(page.getByRole("row", { name: /陈示一/ })).toBeVisible();

  await openEntry(page, "麦示癸");
  await expect(page.getByRole("region", { name: "利害关系", exact: true })).toContainText("咨询合同");
  await expectGood(page);
});

test("personal data open on asking: masked for the office, whole for the person", async ({
  page,
  browser,
}, info) => {
  await signIn(page, "office");
  await openEntry(page, "麦示癸");
  const data = page.getByRole("region", { name: "个人信息" });
  await expect(data).not.toContainText("9900");
  await data.getByRole("button", { name: "查看" }).click();
  await expect(data).toContainText(/\*{4}/);
  await expect(data).not.toContainText("990000197409212019");
  await expect(data).not.toContainText("9900000000000020");

  const own = await as(browser, "expert.e20");
  await own.getByRole("link", { name: "我的专家档案" }).click();
  const mine = own.getByRole("region", { name: "个人信息" });
  await mine.getByRole("button", { name: "查看" }).click();
  await expect(mine).toContainText("990000197409212019");
  await expect(mine).toContainText("9900000000000020");
  await expectGood(own);

  await own.getByLabel("上传证书").setInputFiles({
    name: "职称证书.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await expect(own.getByRole("button", { name: "下载：职称证书.pdf" })).toBeVisible();
  const taking = own.waitForEvent("download");
  await own.getByRole("button", { name: "导出我的数据" }).click();
  const download = await taking;
  expect(download.suggestedFilename()).toBe("我的专家数据.json");
  await download.saveAs(info.outputPath("own.json"));
  await own.context().close();
});

test("a unit recommends, the section checks, the office approves and pauses", async ({ page, browser }) => {
  await signIn(page, "head.205001");
  await page.goto("/experts");
  await page.getByRole("link", { name: "推荐专家" }).click();
  await expectHeading(page, "推荐专家");
  await page.getByRole("button", { name: "提交推荐" }).click();
  const refused = page.getByRole("alert").first();
  await expect(refused).toBeFocused();
  await refused.getByRole("link", { name: /姓名/ }).click();
  await expect(page.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await expectGood(page);

  const typed: Record<string, string> = {
    姓名: "屈示酉",
    出生年份: "1975",
    工作单位: "某市教育研究院",
    职称: "研究员",
    身份证号: "990000197501017013",
    手机: "19900000041",
  };
  for (const [name, text] of Object.entries(typed))
    await page.getByRole("textbox", { name, exact: true }).fill(text);
  await page.getByRole("combobox", { name: "单位性质" }).selectOption({ label: "事业单位" });
  await page.getByRole("combobox", { name: "职称级别" }).selectOption({ label: "正高" });
  await page.getByRole("group", { name: "主要领域" }).getByRole("checkbox", { name: "法律" }).check();
  await page.getByRole("combobox", { name: "核实科室" }).selectOption({ label: "科教文卫科" });
  await page.getByRole("checkbox", { name: "本人同意" }).check();
  await page.getByRole("button", { name: "提交推荐" }).click();
  await expectHeading(page, "屈示酉");
  await expect(page.getByText("待科室核实")).toBeVisible();
  await expect(page.getByRole("button", { name: "核实通过" })).toHaveCount(0);
  const address = page.url();

  const section = await as(browser, "section.edu");
  await section.goto(address);
  await section.getByRole("button", { name: "核实通过" }).click();
  const finding = section.getByRole("dialog", { name: "核实通过：屈示酉" });
  await finding.getByRole("textbox", { name: "核实意见" }).fill("职称证书与单位证明齐全。");
  await expectAccessible(section);
  await finding.getByRole("button", { name: "核实通过" }).click();
  await expect(section.getByText("待绩效办批准")).toBeVisible();
  await expect(section.getByRole("heading", { level: 1 })).toBeFocused(); // its buttons are gone
  await section.context().close();

  const office = await as(browser, "office");
  await office.goto(address);
  await office.getByRole("button", { name: "批准入库" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "批准入库" }).click();
  await expect(office.getByRole("button", { name: "聘书" })).toBeVisible();
  await expect(office.getByRole("region", { name: "经过" })).toContainText("职称证书与单位证明齐全。");
  const taking = office.waitForEvent("download");
  await office.getByRole("button", { name: "聘书" }).click();
  expect((await taking).suggestedFilename()).toMatch(/^聘书-E\d+\.docx$/);

  await office.getByRole("button", { name: "暂停" }).click();
  const pause = office.getByRole("dialog");
  await pause.getByRole("button", { name: "暂停" }).click();
  await expect(pause.getByRole("alert").first()).toBeVisible();
  await pause.getByRole("textbox", { name: "理由" }).fill("本人申请休整一段时间");
  await pause.getByRole("button", { name: "暂停" }).click();
  await expect(pause).toBeHidden();
  await expect(office.getByRole("button", { name: "恢复" })).toBeVisible();
  await office.context().close();
});

test("what binds an expert is let go by two people", async ({ page, browser }) => {
  await signIn(page, "office");
  await openEntry(page, "麦示癸");
  const ties = page.getByRole("region", { name: "利害关系", exact: true });
  await ties.getByRole("button", { name: "撤销：咨询合同" }).click();
  const asking = page.getByRole("dialog", { name: "撤销：咨询合同" });
  await asking.getByRole("textbox").fill("合同未签订，登记有误");
  await asking.getByRole("button", { name: "送另一人决定" }).click();
  await expect(asking).toBeHidden();
  await expect(ties).toContainText("合同未签订，登记有误");
  await expect(ties.getByRole("button", { name: "同意" })).toBeDisabled();
  await expectGood(page);

  const other = await as(browser, "office2");
  await other.getByRole("main").getByRole("link", { name: "麦示癸" }).click();
  await expectHeading(other, "麦示癸");
  await other
    .getByRole("region", { name: "利害关系", exact: true })
    .getByRole("button", { name: "同意", exact: true })
    .click();
  await other.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(other.getByRole("region", { name: "利害关系", exact: true })).toContainText("已撤销");
  await expect(other.getByRole("region", { name: "经过" })).toContainText("合同未签订，登记有误");
  await other.context().close();
});

test("a tie found later waits for the office with its reason and source", async ({ page, ask }) => {
  await signIn(page, "office");
  await page.goto("/experts/conflicts");
  await expectHeading(page, "回避复查");
  const conflict = page.getByRole("region", { name: "重点群体就业技能培训" });
  await expect(conflict).toContainText("应当回避");
  await expect(conflict).toContainText("来源：");
  await expectGood(page);
  await conflict
    .getByRole("button", { name: /^查实排除：/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "查实情况" }).fill("只参加过一次公开讲座，未领取报酬。");
  await dialog.getByRole("button", { name: "查实排除" }).click();
  await expect(conflict).toBeHidden();
  const { recusalConflicts } = await ask<{ recusalConflicts: unknown[] }>(
    "office",
    "{ recusalConflicts { sheet { id } } }",
  );
  expect(recusalConflicts).toEqual([]);
});

test("what the rules have against whom stands beside the project, and its unit may object once", async ({
  page,
  browser,
  ask,
}) => {
  const { declarations } = await ask<{ declarations: { edges: { node: { id: string } }[] } }>(
    "office",
    '{ declarations(filter: { keyword: "大沥镇村级工业园安全整治" }) { edges { node { id } } } }',
  );
  const id = declarations.edges[0]?.node.id;
  await signIn(page, "office");
  await page.goto(`/declarations/${id}`);
  await page.getByRole("link", { name: "回避核查" }).click();
  await expectHeading(page, "回避核查");
  await expect(page.getByText("应当回避").first()).toBeVisible();
  await expectGood(page);

  const head = await as(browser, "head.306001");
  await head.goto(`/declarations/${id}`);
  await head.getByRole("link", { name: "申请专家回避" }).click();
  await expectHeading(head, "申请专家回避");
  await head.getByRole("textbox", { name: "专家姓名" }).fill("某某");
  await head.getByRole("textbox", { name: "申请回避的理由" }).fill("与我镇有未了结的纠纷。");
  await expectGood(head);
  await head.getByRole("button", { name: "提交" }).click();
  await expect(head.getByRole("alert").first()).toContainText("每个项目只能申请一次回避");
  await head.context().close();
});

const titles = [
  "姓名",
  "出生年份",
  "身份证号",
  "手机",
  "工作单位",
  "单位性质",
  "职称",
  "职称级别",
  "主要领域",
  "本人同意",
];

function lawyer(name: string, born: string, idNumber: string, level = "副高"): string[] {
  return [name, born, idNumber, "19900000051", "某律所", "企业、中介", "二级律师", level, "法律", "是"];
}

test("a workbook is judged row by row before one is saved", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/experts/import");
  const taking = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载模板" }).click();
  expect((await taking).suggestedFilename()).toBe("专家导入模板.xlsx");

  const hand = (rows: string[][]) =>
    page.getByLabel("选择填好的工作簿").setInputFiles({
      name: "专家.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: workbook("专家", [titles, ...rows]),
    });
  await hand([lawyer("屈示戌", "1980", "990000198002027019"), lawyer("屈示亥", "1981", "123", "顶级")]);
  const refused = page.getByRole("alert");
  await expect(refused).toContainText("工作表“专家”第3行C列（身份证号）");
  await expect(refused).toContainText("第3行H列（职称级别）");
  await page.getByRole("button", { name: "English", exact: true }).click();
  await expect(refused).toContainText("专家!C3: ");
  await expect(refused).not.toContainText("第3行");
  await page.getByRole("button", { name: "中文", exact: true }).click();
  await expect(page.getByRole("button", { name: "保存" })).toBeDisabled();
  await expectGood(page);

  await hand([
    lawyer("屈示戌", "1980", "990000198002027019"),
    lawyer("屈示亥", "1981", "990000198103037013"),
  ]);
  await expect(page.getByRole("status").filter({ hasText: "2 行均可导入，尚未保存。" })).toBeVisible();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已保存 2 行" })).toBeVisible();
  await page.getByRole("link", { name: "查看待批准的专家" }).click();
  await expect(page.getByRole("row", { name: /屈示亥/ })).toBeVisible();
});

test("who is slower keeps what was typed, and the entry has what both changed", async ({
  page,
  browser,
  ask,
}) => {
  type Entry = { id: string; postZh: string; majorZh: string; regionZh: string; career: string };
  const stored = async () => {
    const { experts } = await ask<{ experts: { edges: { node: Entry }[] } }>(
      "office",
      '{ experts(filter: { keyword: "E12" }) { edges { node { id postZh majorZh regionZh career } } } }',
    );
    return experts.edges[0]?.node;
  };
  const before = await stored();
  const address = `/experts/${before?.id}/edit`;
  const field = (on: Page, name: string) => on.getByRole("textbox", { name, exact: true });
  await signIn(page, "office");
  await page.goto(address);
  await field(page, "职务").fill("总工程师");
  await field(page, "专业").fill("水利水电工程");

  const own = await as(browser, "expert.e12");
  await own.goto(address);
  await expectHeading(own, "修改我的档案");
  await field(own, "职务").fill("副总工程师");
  await field(own, "所在地区").fill("粤东");
  await own.getByRole("button", { name: "保存" }).click();
  await expect(own).toHaveURL(/\/experts\/mine$/);
  await own.context().close();

  const save = page.getByRole("button", { name: "保存" });
  await save.click();
  await expect(page.getByText("您填写的内容仍在本页，重新载入后可再次提交。")).toBeVisible();
  await page.getByRole("button", { name: "重新载入" }).click();
  const told = page.getByRole("status").filter({ hasText: "在别处也已修改" });
  await expect(told).toHaveText("职务在别处也已修改，与您填写的不同；其余改动已并入。保存将以您填写的为准。");
  await expect(field(page, "职务")).toHaveValue("总工程师");
  await expect(field(page, "专业")).toHaveValue("水利水电工程");
  await expect(field(page, "所在地区")).toHaveValue("粤东");
  await expectGood(page);
  await save.click();
  await expect(page).toHaveURL(`/experts/${before?.id}`);
  expect(await stored()).toEqual({
    ...before,
    postZh: "总工程师",
    majorZh: "水利水电工程",
    regionZh: "粤东",
  });
});

test("a third party signs its independence before a project opens to it", async ({ page, browser }) => {
  const office = await as(browser, "office");
  await office.getByRole("link", { name: "第三方机构" }).click();
  await expectHeading(office, "第三方机构");
  await expectGood(office);
  await office.getByRole("link", { name: "示例绩效咨询有限公司" }).click();
  await expect(office.getByRole("region", { name: "合同与委托" })).toContainText("待签署独立性声明");
  await expectGood(office);
  await office.getByRole("button", { name: "登记合同" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(office.getByRole("dialog").getByRole("alert").first()).toContainText("请填写金额");
  await expectAccessible(office);
  await office.context().close();

  await signIn(page, "agency");
  await page.getByRole("link", { name: "我的委托" }).click();
  await expectHeading(page, "我的委托");
  await expectGood(page);
  const waiting = page.getByRole("listitem").filter({ hasText: "千灯湖片区市政设施提升" });
  await expect(waiting).toContainText("待签署独立性声明");
  await expect(waiting.getByRole("link")).toHaveCount(0);
  await waiting.getByRole("button", { name: "签署独立性声明" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /我已阅读/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "签署独立性声明" }).click();
  await waiting.getByRole("link", { name: "千灯湖片区市政设施提升" }).click();
  await expectHeading(page, "千灯湖片区市政设施提升");
});
