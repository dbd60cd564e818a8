import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { as } from "./people";
import { accountsIn, expectNoSideways, expectReadable, phone } from "./visits";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const project = "城市道路保洁市场化服务";
const heading = `集体评审：${project}`;

let declaration = "";
let chair = "";
let members: string[] = [];

/** Signs the minutes, with a reserved opinion if there is one. */
async function sign(page: Page, dissent = ""): Promise<void> {
  await page.getByRole("button", { name: "签署纪要" }).click();
  const dialog = page.getByRole("dialog", { name: "签署纪要" });
  await dialog.getByRole("textbox", { name: "保留意见（没有可不填）" }).fill(dissent);
  await dialog.getByRole("button", { name: "签署" }).click();
  await expect(dialog).toBeHidden();
}

test("the office and the section read the meeting, the section without single sheets", async ({
  browser,
  ask,
}) => {
  const { declarations } = await ask<{ declarations: { edges: { node: { id: string } }[] } }>(
    "office",
    "query ($keyword: String!) { declarations(filter: { keyword: $keyword, stages: [COLLECTIVE_REVIEW] }, first: 1) { edges { node { id } } } }",
    { keyword: project },
  );
  declaration = declarations.edges[0]?.node.id ?? "";
  const office = await as(browser, "office");
  await office.goto(`/declarations/${declaration}/panel`);
  [chair = ""] = await accountsIn(office, "组长");
  members = (await accountsIn(office, "已锁定")).filter((account) => account !== chair);
  expect(members).toHaveLength(2);

  await office.goto(`/declarations/${declaration}`);
  await office.getByRole("link", { name: "集体评审" }).click();
  await expectHeading(office, heading);
  await expect(office.getByText(/转集体评审的原因：.*变异系数 0.1311，超过 0.10/)).toBeVisible();
  await expect(office.getByRole("row", { name: /^总分 88.10 68.10 83.50 79.90$/ })).toBeVisible();
  await expectReadable(office);
  await office.setViewportSize(phone);
  await expectNoSideways(office);

  const section = await as(browser, "section.city");
  await section.goto(`/declarations/${declaration}/meeting`);
  await expectHeading(section, heading);
  await expect(section.getByText("各专家的评审表不向您公开")).toBeVisible();
  await expect(section.getByRole("row")).toHaveCount(0);
  await expectReadable(section);

  const unit = await as(browser, "head.215001");
  await unit.goto(`/declarations/${declaration}/meeting`);
  await expectHeading(unit, "无权访问");
});

/** Says that the member is there. */
async function come(page: Page): Promise<void> {
  await page.goto(`/declarations/${declaration}/meeting`);
  await page.getByRole("button", { name: "签到" }).click();
  await expect(page.getByRole("button", { name: "离会" })).toBeVisible();
}

async function seal(page: Page, score: string): Promise<void> {
  await page.getByRole("textbox", { name: "我的评分" }).fill(score);
  await page
    .getByRole("group", { name: "我的评审结论" })
    .getByRole("radio", { name: "同意立项", exact: true })
    .check();
  await page.getByRole("group", { name: "我的轻重缓急" }).getByRole("radio", { name: /^P2/ }).check();
  await page.getByRole("button", { name: "封存意见" }).click();
}

test("the panel sits: it sees who comes, seals, opens at once, moves and votes, all without reloading", async ({
  browser,
}) => {
  const leader = await as(browser, chair);
  const one = await as(browser, members[0] ?? "");
  const two = await as(browser, members[1] ?? "", phone.width);
  const panel = [leader, one, two];
  await leader.goto(`/declarations/${declaration}/meeting`);
  await expect(leader.getByRole("heading", { name: "到会（0/3）" })).toBeVisible();
  await come(leader);
  await come(one);
  await come(two);
  for (const page of panel) await expect(page.getByText("已达法定人数（3 人）。")).toBeVisible();
  await expectReadable(leader);
  await expectNoSideways(two);

  await seal(one, "90");
  await expect(leader.getByText("到会 3 人，已封存 1 份。")).toBeVisible();
  await expect(leader.getByText("只封存了 1 份意见，开启即知是谁的；请等待他人封存")).toBeVisible();
  await expect(leader.getByText("90.00 分")).toBeHidden();
  await expectReadable(one);
  await seal(two, "78.5");
  await expectReadable(two);
  await seal(leader, "84");
  const strip = "各份意见的得分，由低到高：78.50、84.00、90.00";
  for (const page of panel) {
    await expect(page.getByRole("img", { name: strip })).toBeVisible();
    await expect(page.getByText("未署名")).toHaveCount(3);
  }

  await one.getByRole("button", { name: "提出动议" }).click();
  await one.getByRole("textbox", { name: "动议的得分" }).fill("84.91");
  await expectReadable(one);
  await one.getByRole("button", { name: "提交动议" }).click();
  await expect(one.getByText("请填写理由").first()).toBeVisible();
  await one.getByRole("textbox", { name: "动议理由" }).fill("现场核对保洁面积后重新测算");
  await one.getByRole("button", { name: "提交动议" }).click();
  await leader.getByRole("button", { name: "附议" }).click();
  await one.getByRole("button", { name: "赞成" }).click();
  await two.getByRole("button", { name: "反对" }).click();
  const dialog = two.getByRole("dialog", { name: "反对" });
  await dialog.getByRole("textbox", { name: "反对的理由" }).fill("单价仍然偏高，不宜调高得分");
  await dialog.getByRole("button", { name: "反对" }).click();
  await expect(leader.getByText("已有 2 人表决，结果在表决结束后公布。")).toBeVisible();
  await leader.getByRole("button", { name: "赞成" }).click();
  for (const page of panel) {
    const motion = page.getByRole("listitem", { name: "第 1 号动议" });
    await expect(motion.getByText("到会 3 人：赞成 2，反对 1，弃权 0")).toBeVisible();
    await expect(motion.getByText(/反对：单价仍然偏高，不宜调高得分/)).toBeVisible();
  }
  await expectReadable(two);
  await expectNoSideways(two);
  await leader.getByRole("button", { name: "按会议结果填写" }).click();
  await expect(leader.getByRole("textbox", { name: "集体评审得分" })).toHaveValue("84.91");
  await expect(leader.getByRole("textbox", { name: "评审纪要" })).toHaveValue(/赞成 2，反对 1，弃权 0，通过/);
  await expectReadable(leader);

  const section = await as(browser, "section.city");
  await section.goto(`/declarations/${declaration}/meeting`);
  await expect(section.getByText("各专家的评审表不向您公开")).toBeVisible();
  await expect(section.getByRole("heading", { name: /^到会/ })).toHaveCount(0); // it is told when it is over
  await expect(section.getByRole("listitem", { name: "第 1 号动议" })).toHaveCount(0);
  await expect(section.getByText(/单价仍然偏高/)).toBeHidden();
  for (const page of [...panel, section]) await page.context().close();
});

test("the leader records, the members sign, a leader of the bureau consents, the leader concludes", async ({
  browser,
}) => {
  const leader = await as(browser, chair);
  await leader.getByRole("link", { name: project }).click(); // 我的待办
  await expectHeading(leader, heading);
  await expect(leader.getByText("请先由专家组组长记录集体评审")).toBeVisible();
  await leader.getByRole("textbox", { name: "集体评审得分" }).fill("84.90");
  await expect(leader.getByText("较汇总得分 +5.00，良")).toBeVisible();
  await expect(leader.getByRole("textbox", { name: "偏离汇总得分的理由" })).toBeHidden();
  await leader.getByRole("textbox", { name: "集体评审得分" }).fill("84.91");
  const reason = leader.getByRole("textbox", { name: "偏离汇总得分的理由" });
  await expect(reason).toBeVisible(); // beyond 5.00, as the server says
  await leader.getByRole("textbox", { name: "会议地点" }).fill("区财政局三楼会议室");
  await leader.getByRole("radio", { name: "同意立项，核减资金" }).check();
  await leader.getByRole("textbox", { name: "核定建议金额（万元）" }).fill("7400");
  await expect(leader.getByText("申报 7,420.00 万元，核减 20.00 万元")).toBeVisible();
  await leader.getByRole("textbox", { name: "第 1 行核减金额（万元）" }).fill("15");
  await leader.getByRole("combobox", { name: "第 1 行核减原因" }).selectOption({ label: "单价偏高" });
  await expect(leader.getByText(/核减明细合计 15 万元，与核减额 20 万元不符/).first()).toBeVisible();
  await expectReadable(leader);

  await leader.getByRole("button", { name: "保存记录" }).click();
  const faults = leader.getByRole("alert").filter({ hasText: "请先处理以下问题" });
  await expect(faults.getByRole("link", { name: "请填写集体评审纪要" })).toBeVisible();
  await faults.getByRole("link", { name: /请说明理由/ }).click();
  await expect(reason).toBeFocused();
  await reason.fill("现场核对保洁面积后，原先扣分的依据不再成立，应相应调高得分");
  await leader.getByRole("textbox", { name: "第 2 行核减金额（万元）" }).fill("5");
  await leader.getByRole("combobox", { name: "第 2 行核减原因" }).selectOption({ label: "工作量虚高" });
  await expect(leader.getByText("核减合计 20.00 / 应核减 20.00 万元")).toBeVisible();
  await leader
    .getByRole("textbox", { name: "评审纪要" })
    .fill("专家组听取了单位说明，逐项讨论了必要性、单价和考核办法，同意立项并核减资金。");
  await leader.getByRole("button", { name: "保存记录" }).click();
  await expect(leader.getByRole("heading", { name: "集体评审纪要" })).toBeVisible();
  await expect(leader.getByRole("heading", { name: "签署（0/3）" })).toBeVisible();
  await sign(leader);

  for (const [at, member] of members.entries()) {
    const page = await as(browser, member, phone.width);
    await page.goto("/scoring");
    await page.getByRole("link", { name: project }).click();
    await expectHeading(page, heading);
    await expect(page.getByRole("button", { name: "保存记录" })).toBeHidden();
    await expectNoSideways(page);
    await expectReadable(page);
    await sign(page, at === 0 ? "单价仍然偏高，建议再核减" : "");
    await expect(page.getByRole("heading", { name: `签署（${at + 2}/3）` })).toBeVisible();
    await page.context().close();
  }

  await expect(leader.getByText("保留意见：单价仍然偏高，建议再核减")).toBeVisible();
  await expect(leader.getByRole("button", { name: "形成结论" })).toBeDisabled();
  await expect(leader.getByText(/相差超过 5.00 分，须经领导同意/)).toBeVisible();

  const bureau = await as(browser, "leader");
  await bureau
    .getByRole("listitem")
    .filter({ hasText: project })
    .getByRole("link", { name: project })
    .click();
  await expectHeading(bureau, heading);
  await expect(bureau.getByText(/集体评审得分 84.91，汇总分 79.90/).first()).toBeVisible();
  await expectReadable(bureau);
  await bureau.getByRole("button", { name: "同意", exact: true }).click();
  await bureau.getByRole("dialog").getByRole("button", { name: "同意" }).click();
  await expect(bureau.getByText(/已同意/)).toBeVisible();

  const watching = await as(browser, members[0] ?? "", phone.width);
  await watching.goto(`/declarations/${declaration}/meeting`);
  await expectHeading(watching, heading);

  await expect(leader.getByRole("button", { name: "形成结论" })).toBeEnabled(); // told by a notice
  await leader.getByRole("button", { name: "形成结论" }).click();
  await leader.getByRole("dialog", { name: "形成结论" }).getByRole("button", { name: "形成结论" }).click();
  await expectHeading(leader, `集体评审已结束：${project}`);
  await expect(leader.getByText("84.91 良")).toBeVisible();
  await expectReadable(leader);
  await expectHeading(watching, `集体评审已结束：${project}`); // taken there, without reloading
  await expect(watching.getByText("84.91 良")).toBeVisible();
  await expectReadable(watching);
  await expectNoSideways(watching);
  await watching.context().close();
});

test("the result explains itself to office, leader and auditor; the unit reads the conclusion alone", async ({
  browser,
}) => {
  for (const who of ["office", "leader", "auditor"]) {
    const page = await as(browser, who);
    await page.goto(`/declarations/${declaration}/result`);
    await expectHeading(page, `评审结果：${project}`);
    await expect(page.getByText("(88.10 + 68.10 + 83.50) ÷ 3 = 239.70 ÷ 3 = 79.900000")).toBeVisible();
    await expect(page.getByText("极差 20.00 分，限值 20 分，未超过。")).toBeVisible();
    await expect(page.getByText("委托服务费：核减 15.00 万元（单价偏高）")).toBeVisible();
    await expect(page.getByText("考核与检查：核减 5.00 万元（工作量虚高）")).toBeVisible();
    await expect(page.getByText("较汇总得分 +5.01")).toBeVisible();
    if (who === "office") {
      await expectReadable(page);
      await page.setViewportSize(phone);
      await expectNoSideways(page);
    }
    await page.context().close();
  }
  const unit = await as(browser, "head.215001");
  await unit.goto(`/declarations/${declaration}`);
  await expectHeading(unit, project);
  const conclusion = unit.getByRole("region", { name: "评审结论" });
  await expect(conclusion).toContainText("84.91");
  await expect(conclusion).toContainText("委托服务费：15.00 万元（单价偏高）");
  await expect(unit.getByRole("link", { name: "评审结果" })).toBeHidden();
  await unit.goto(`/declarations/${declaration}/result`);
  await expectHeading(unit, "无权访问");

  const member = await as(browser, members[0] ?? "");
  await member.goto(`/declarations/${declaration}/result`);
  await expectHeading(member, "无权访问"); // a next round does not see the last one's scores
});
