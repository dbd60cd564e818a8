import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { pdf } from "./evidence";
import { type Filed, inSection, openBatch, reviewed, unique } from "./filed";
import { signIn } from "./people";

test("a section passes five of six at once: first tried, then done, and the sixth says why not", async ({
  page,
  ask,
}) => {
  const word = unique("批办").replaceAll(/[（）]/g, "");
  const filed: Filed[] = [];
  for (let no = 1; no <= 6; no++) filed.push(await inSection(ask, "206001", `${word}第${no}项`));
  for (const each of filed.slice(0, 5)) await reviewed(ask, "section.adm", each);
  const sixth = filed[5]?.nameZh ?? "";

  await signIn(page, "section.adm");
  await page.goto("/review");
  await expectHeading(page, "审核队列");
  await page.getByRole("textbox", { name: "关键词" }).fill(word);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("status").filter({ hasText: "共 6 条" })).toBeVisible();

  // Shift takes the rows between; the box in the head takes all.
  const boxes = page.getByRole("checkbox", { name: /^选择 / });
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("status").filter({ hasText: "已选 3 项" })).toBeVisible();
  await page.getByRole("checkbox", { name: "选择本页全部" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已选 6 项" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "批量办理" }).click();

  const dialog = page.getByRole("dialog", { name: "批量办理：已选 6 项" });
  await dialog.getByRole("radio", { name: /^通过 （6 项/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("status")).toContainText("可办 5 项，不可办 1 项");
  const line = dialog.getByRole("row").filter({ hasText: sixth });
  await expect(line).toContainText("不可办 尚未填写绩效目标审核表");
  await expect(dialog.getByRole("row").filter({ hasText: filed[0]?.nameZh })).toContainText("组建专家组");
  await expectAccessible(page);
  // Nothing is done yet.
  const stages = async () => {
    const { declarations } = await ask<{ declarations: { edges: { node: { stage: string } }[] } }>(
      "office",
      "query ($word: String!) { declarations(filter: { keyword: $word }, first: 20) { edges { node { stage } } } }",
      { word },
    );
    return declarations.edges.map(({ node }) => node.stage).sort();
  };
  expect(await stages()).toEqual(Array(6).fill("SECTION_REVIEW"));

  await dialog.getByRole("button", { name: "通过 5 项" }).click();
  await expect(dialog.getByRole("status")).toContainText("通过：已办 5 项，未办 1 项");
  await expect(line).toContainText("不可办 尚未填写绩效目标审核表");
  await expect(dialog.getByRole("row").filter({ hasText: "已办" })).toHaveCount(5);
  await expectAccessible(page);
  expect(await stages()).toEqual([...Array(5).fill("PANEL_FORMING"), "SECTION_REVIEW"]);
  await dialog.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("status").filter({ hasText: "共 1 条" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: sixth })).toBeVisible();
});

test("an act that needs words asks for them first, and no single key does anything", async ({
  page,
  ask,
}) => {
  await signIn(page, "office");
  const { budgetYear: year } = await openBatch(ask);
  await page.goto(`/declarations?year=${year}&q=状态:草稿`);
  const { declarations } = await ask<{ declarations: { totalCount: number } }>(
    "office",
    "query ($year: Int!) { declarations(filter: { budgetYear: $year, stages: [DRAFT] }) { totalCount } }",
    { year },
  );
  await expect(
    page.getByRole("status").filter({ hasText: `共 ${declarations.totalCount} 条` }),
  ).toBeVisible();
  await page
    .getByRole("checkbox", { name: /^选择 / })
    .first()
    .check();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (/"query":"mutation/.test(request.postData() ?? "")) sent.push(request.postData() ?? "");
  });
  await page.getByRole("button", { name: "批量办理" }).click();
  const dialog = page.getByRole("dialog", { name: "批量办理：已选 1 项" });
  await dialog.getByRole("radio", { name: /^催办/ }).check();
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("alert")).toContainText("请填写意见");
  await dialog.getByRole("textbox", { name: "意见" }).fill("请于本周内报送");
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("status")).toContainText("可办 1 项");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(sent).toEqual([]);
});

test("a section vouches for several applicants, and the office sees whom it may not admit", async ({
  page,
  ask,
}) => {
  const word = unique("批").replaceAll(/[（）]/g, "");
  const recommend = (login: string, nameZh: string, idNumber: string) =>
    ask(login, "mutation ($input: ExpertInput!) { recommendExpert(input: $input) { id } }", {
      input: {
        nameZh,
        idNumber,
        phone: "19900000061",
        birthYear: 1976,
        employerZh: "某市教育研究院",
        employerKind: "PUBLIC",
        titleZh: "研究员",
        titleLevel: "SENIOR",
        fields: ["LAW"],
        sectionCode: "KS_EDU",
        consent: true,
      },
    });
  await recommend("head.205001", `${word}甲`, "990000197604047012");
  await recommend("head.205001", `${word}乙`, "990000197604047020");
  await recommend("office", `${word}丙`, "990000197604047039");
  const begin = async (count: number) => {
    await page.goto(`/experts?keyword=${word}`);
    await page.getByRole("checkbox", { name: "选择本页全部" }).click();
    await page.getByRole("button", { name: "批量办理" }).click();
    return page.getByRole("dialog", { name: `批量办理：已选 ${count} 项` });
  };

  await signIn(page, "section.edu");
  const check = await begin(3);
  await check.getByRole("radio", { name: /^核实通过 （3 项/ }).check();
  await check.getByRole("textbox", { name: "意见" }).fill("材料属实");
  await expectAccessible(page);
  await check.getByRole("button", { name: "试办" }).click();
  await expect(check.getByRole("status")).toContainText("可办 3 项，不可办 0 项");
  await expect(check.getByRole("row").filter({ hasText: `${word}甲` })).toContainText(
    "待科室核实 → 待绩效办批准",
  );
  await expectAccessible(page);
  await check.getByRole("button", { name: "核实通过 3 项" }).click();
  await expect(check.getByRole("status")).toContainText("核实通过：已办 3 项，未办 0 项");
  await check.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("cell", { name: "待绩效办批准" })).toHaveCount(3);

  await page.context().clearCookies();
  await signIn(page, "office");
  const admit = await begin(3);
  await admit.getByRole("radio", { name: /^批准入库 （3 项/ }).check();
  await admit.getByRole("button", { name: "试办" }).click();
  await expect(admit.getByRole("status")).toContainText("可办 2 项，不可办 1 项");
  await expect(admit.getByRole("row").filter({ hasText: `${word}丙` })).toContainText("须由另一人办理");
  // Nobody is let in: who is in the library may be drawn into the panels of other journeys.
  await admit.getByRole("button", { name: "上一步" }).click();
  await admit.getByRole("radio", { name: /^不予入库 （3 项/ }).check();
  await admit.getByRole("textbox", { name: "意见" }).fill("本年度名额已满");
  await admit.getByRole("button", { name: "试办" }).click();
  await admit.getByRole("button", { name: "不予入库 3 项" }).click();
  await expect(admit.getByRole("status")).toContainText("不予入库：已办 3 项，未办 0 项");
  await admit.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("cell", { name: "未予入库" })).toHaveCount(3);
});

test("several experts are paused until a day; what was tried may be tried otherwise", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/experts?status=ACTIVE");
  const boxes = page.getByRole("checkbox", { name: /^选择 / });
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole("button", { name: "批量办理" }).click();
  const pause = page.getByRole("dialog", { name: "批量办理：已选 2 项" });
  await pause.getByRole("radio", { name: /^暂停 （2 项/ }).check();
  await pause.getByRole("textbox", { name: "意见" }).fill("本季度集中轮训");
  await pause.getByLabel("暂停至").fill("2020-01-31");
  await expectAccessible(page);
  await pause.getByRole("button", { name: "试办" }).click();
  await expect(pause.getByRole("status")).toContainText("可办 0 项，不可办 2 项");
  await expect(pause.getByRole("status")).toBeFocused();
  await expect(pause.getByRole("row").nth(1)).toContainText("暂停期限应晚于今天");
  await pause.getByRole("button", { name: "上一步" }).click();
  await expect(pause.getByRole("radio", { name: /^暂停/ })).toBeFocused();
  await pause.getByLabel("暂停至").fill("2099-12-31");
  await pause.getByRole("button", { name: "试办" }).click();
  await expect(pause.getByRole("row").nth(1)).toContainText("在库 → 暂停");
  // Nobody is paused: who is in the library may be drawn into the panels of other journeys.
  await page.keyboard.press("Escape");
  await expect(pause).toBeHidden();
  await expect(page.getByRole("button", { name: "批量办理" })).toBeFocused();
});

test("proofs are judged together; what is put right is verified and applied from the list", async ({
  page,
  ask,
  give,
}) => {
  type Rectified = {
    id: string;
    year: number;
    problems: { id: string; version: number }[];
    declaration: {
      id: string;
      nameZh: string;
      unit: { code: string };
      section: { code: string };
    };
  };
  const { evaluations } = await ask<{ evaluations: { edges: { node: Rectified }[] } }>(
    "office",
    `{ evaluations(filter: { stages: [RECTIFYING] }, first: 20) { edges { node { id year problems { id version }
      declaration { id nameZh unit { code } section { code } } } } } }`,
  );
  const found = evaluations.edges.map(({ node }) => node).find(({ problems }) => problems.length === 2);
  if (!found) throw new Error("the demo has no evaluation with two problems");
  const { id, year, problems, declaration } = found;
  const clerk = `clerk.${declaration.unit.code}`;
  const proof = await give(clerk, { declarationID: declaration.id, kind: "EVIDENCE" }, pdf("归档资料.pdf"));
  for (const problem of problems)
    await ask(clerk, "mutation ($input: ProveProblem!) { proveProblem(input: $input) { id } }", {
      input: { ...problem, text: "资料已补齐归档", files: [proof] },
    });

  await signIn(page, `section.${declaration.section.code.replace("KS_", "").toLowerCase()}`);
  await page.goto(`/evaluations/${id}`);
  const list = page.getByRole("region", { name: "整改清单" });
  await list.getByRole("checkbox", { name: "选择本页全部" }).click();
  await expect(list.getByRole("status").filter({ hasText: "已选 2 项" })).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("button", { name: "批量办理" }).click();
  const judge = page.getByRole("dialog", { name: "批量办理：已选 2 项" });
  await judge.getByRole("button", { name: "试办" }).click();
  await expect(judge.getByRole("alert")).toContainText("请选择核实结果");
  await judge.getByRole("combobox", { name: "核实结果" }).selectOption("不认可");
  await judge.getByRole("button", { name: "试办" }).click();
  await expect(judge.getByRole("alert")).toContainText("请填写意见");
  await expectAccessible(page);
  await judge.getByRole("combobox", { name: "核实结果" }).selectOption("已完成");
  await judge.getByRole("button", { name: "试办" }).click();
  await expect(judge.getByRole("status")).toContainText("可办 2 项，不可办 0 项");
  await expect(judge.getByRole("row").nth(1)).toContainText("待核实 → 已完成");
  await expectAccessible(page);
  await judge.getByRole("button", { name: "核实 2 项" }).click();
  await expect(judge.getByRole("status")).toContainText("核实：已办 2 项，未办 0 项");
  await judge.getByRole("button", { name: "关闭" }).click();
  await expect(list.getByText("已完成")).toHaveCount(2);
  await expect(list.getByRole("checkbox")).toHaveCount(0);

  const begin = async (act: RegExp) => {
    await page.goto(`/evaluations?year=${year}&keyword=${encodeURIComponent(declaration.nameZh)}`);
    await page.getByRole("checkbox", { name: "选择本页全部" }).click();
    await page.getByRole("button", { name: "批量办理" }).click();
    const dialog = page.getByRole("dialog", { name: "批量办理：已选 1 项" });
    await dialog.getByRole("radio", { name: act }).check();
    return dialog;
  };
  const verify = await begin(/^核实整改/);
  await verify.getByRole("button", { name: "试办" }).click();
  await expect(verify.getByRole("row").nth(1)).toContainText("整改中 → 整改已核实");
  await verify.getByRole("button", { name: "核实整改 1 项" }).click();
  await expect(verify.getByRole("status")).toContainText("核实整改：已办 1 项");
  await verify.getByRole("button", { name: "关闭" }).click();

  await page.context().clearCookies();
  await signIn(page, "office");
  const { nameZh } = await openBatch(ask);
  const apply = await begin(/^结果应用/);
  await apply.getByRole("button", { name: "试办" }).click();
  await expect(apply.getByRole("alert")).toContainText("请选择批次");
  await apply.getByRole("combobox", { name: "应用于批次" }).selectOption(nameZh);
  await apply.getByRole("button", { name: "试办" }).click();
  await expect(apply.getByRole("row").nth(1)).toContainText("整改已核实 → 结果已应用");
  await expectAccessible(page);
  await apply.getByRole("button", { name: "结果应用 1 项" }).click();
  await expect(apply.getByRole("status")).toContainText("结果应用：已办 1 项");
  await apply.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("cell", { name: "结果已应用" })).toBeVisible();
});
