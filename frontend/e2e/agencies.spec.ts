import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { dayFromNow } from "./days";
import { as, signIn } from "./people";
import { expectNoSideways, expectReadable, phone } from "./visits";
import { workbook } from "./workbook";

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ clocked: true });

const firm = "示例评价事务所";
const project = "千灯湖片区市政设施提升";
const titles = ["统一社会信用代码", "机构名称", "机构类别", "信用管理平台登记", "姓名", "主评人", "资格证书"];

/** Readable in both themes, and nothing hangs over the side of a phone. */
async function expectGood(page: Page): Promise<void> {
  await expect(page.locator("main .skeleton")).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expectReadable(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("who failed last year is told so, and is not engaged", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/agencies");
  await expectHeading(page, "第三方机构");
  const failed = page.getByRole("row", { name: /示例会计师事务所/ });
  await expect(failed).toContainText("不合格");
  await expect(failed).toContainText("本年度不得委托");
  await page.getByRole("combobox", { name: "下年度可委托名单" }).selectOption({ label: "下年度不可委托" });
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("row", { name: /示例大学财政研究中心/ })).toBeVisible();
  await expect(failed).toBeHidden();
  await page.getByRole("button", { name: "重置" }).click();
  await expectGood(page);
  await failed.getByRole("link").click();
  await expect(page.getByRole("button", { name: "登记合同" })).toBeDisabled();
  await expect(page.getByText(/年度考核为“不合格”（53\.00 分），\d{4} 年度不得委托/)).toBeVisible();
  await expect(page.getByRole("region", { name: "合同与委托" })).toContainText("126,000.00 元");
  await expectGood(page);
});

test("an agency comes in by Excel, is marked, answers, and is settled by its mark", async ({
  page,
  browser,
  ask,
  request,
}) => {
  await signIn(page, "office");
  await page.goto("/agencies");
  await page.getByRole("link", { name: "Excel 导入" }).click();
  await expectHeading(page, "表格导入");
  const choose = async (...rows: string[][]) => {
    await page.getByLabel("选择文件").setInputFiles({
      name: "机构.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: workbook("第三方机构", [titles, ...rows]),
    });
    await page.getByRole("button", { name: "校验" }).click();
  };
  const lead = ["91350100M000100Y43", firm, "咨询公司", "是", "江示七", "是", "注册会计师"];
  await choose(lead, ["91350100M000100Y43", "", "", "", "江示八", "是", ""]);
  await expect(page.getByRole("alert")).toContainText("第3行G列（资格证书）");
  await expect(page.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
  await expectGood(page);
  await choose(lead, ["91350100M000100Y43", "", "", "", "江示八", "否", ""]);
  await expect(page.getByRole("table", { name: "将要改变的内容" })).toContainText("新增机构，人员 2 名");
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "已导入 1 家机构" })).toBeVisible();

  await engage(ask);
  const tomorrow = dayFromNow(1);
  const moved = await request.post("/test/clock", { data: { now: `${tomorrow}T02:00:00Z` } });
  expect(moved.ok()).toBe(true);

  const office = await as(browser, "office");
  await office.goto(`/agencies?keyword=${encodeURIComponent(firm)}`);
  await office.getByRole("link", { name: firm }).click();
  await expectHeading(office, firm);
  const contracts = office.getByRole("region", { name: "合同与委托" });
  await expect(contracts).toContainText("应结金额：未考核");
  await contracts.getByRole("button", { name: "考核" }).click();
  const dialog = office.getByRole("dialog");
  const points: [string, string][] = [
    ["工作方案", "12"],
    ["数据与现场工作", "8"],
    ["指标体系", "12"],
    ["报告质量", "25"],
    ["时效", "8"],
    ["纪律", "10"],
  ];
  for (const [item, given] of points) await dialog.getByRole("textbox", { name: `${item}得分` }).fill(given);
  await expect(dialog.getByRole("status")).toHaveText("合计 75.00 分");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByRole("alert").first()).toContainText("“数据与现场工作”得分较低，请说明理由");
  await expectAccessible(office);
  await dialog.getByRole("textbox", { name: "数据与现场工作说明" }).fill("现场核查仅一次，底稿不全");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(contracts).toContainText("应结金额 90,000.00 元");
  await expect(office.getByRole("region", { name: "考核", exact: true })).toContainText("合格");
  await expectGood(office);

  const agency = await as(browser, "agency");
  await agency.goto("/assignments");
  const mine = agency.getByRole("region", { name: "考核与申辩" });
  const mark = mine.getByRole("article").filter({ hasText: project });
  await mark.getByRole("button", { name: "申辩" }).click();
  await agency.getByRole("dialog").getByRole("textbox").fill("第二次现场核查的底稿已补交，请予核实。");
  await agency.getByRole("dialog").getByRole("button", { name: "提交申辩" }).click();
  await expect(mark).toContainText("第二次现场核查的底稿已补交");
  await expect(mark.getByRole("button", { name: "申辩" })).toHaveCount(0);
  await expectGood(agency);

  await office.reload();
  await expect(office.getByRole("region", { name: "考核", exact: true })).toContainText(
    "第二次现场核查的底稿已补交",
  );
  await office.goto(`/agencies?keyword=${encodeURIComponent(firm)}`);
  await expect(office.getByRole("row", { name: new RegExp(firm) })).toContainText("下年度可委托");
  const taking = office.waitForEvent("download");
  await office.getByRole("button", { name: "导出 CSV" }).click();
  const file = await readFile(await (await taking).path(), "utf8");
  expect(file).toContain(firm);
  expect(file).toContain("75.00,合格,是");
  expect(file).not.toContain("示例绩效咨询有限公司");
});

type Ask = <Data>(login: string, text: string, variables?: object) => Promise<Data>;
type Person = { id: string; nameZh: string };
type Firm = { id: string; nameZh: string; people: Person[]; contracts: { id: string; no: string }[] };

/** Engages the imported agency until today, gives it a project, and moves the account to it. */
async function engage(ask: Ask): Promise<void> {
  const read = async () => {
    const { agencies } = await ask<{ agencies: { edges: { node: Firm }[] } }>(
      "office",
      "{ agencies { edges { node { id nameZh people { id nameZh } contracts { id no } } } } }",
    );
    const firms = agencies.edges.map(({ node }) => node);
    return { own: firms.find(({ nameZh }) => nameZh === firm), all: firms.flatMap(({ people }) => people) };
  };
  const { own, all } = await read();
  const today = dayFromNow(0);
  await ask("office", "mutation ($input: AddContract!) { addContract(input: $input) { id } }", {
    input: {
      agencyID: own?.id,
      no: "NHJX-E2E",
      nameZh: "专项评价服务",
      amount: "10",
      signedOn: today,
      startsOn: today,
      endsOn: today,
      deliverables: "评价报告",
    },
  });
  const { declarations } = await ask<{ declarations: { edges: { node: { id: string } }[] } }>(
    "office",
    "query ($k: String) { declarations(first: 1, filter: { keyword: $k }) { edges { node { id } } } }",
    { k: project },
  );
  await ask("office", "mutation ($input: AssignAgency!) { assignAgency(input: $input) { id } }", {
    input: {
      contractID: (await read()).own?.contracts[0]?.id,
      declarationID: declarations.edges[0]?.node.id,
      taskZh: "专项评价",
      team: [own?.people.find(({ nameZh }) => nameZh === "江示七")?.id],
    },
  });
  const moving = all.find(({ nameZh }) => nameZh === "江示一");
  await ask("office", "mutation ($id: ID!) { endAgencyPerson(id: $id) { id } }", { id: moving?.id });
  await ask("office", "mutation ($input: AddAgencyPerson!) { addAgencyPerson(input: $input) { id } }", {
    input: { agencyID: own?.id, nameZh: "江示九", leads: false, login: "agency" },
  });
}
