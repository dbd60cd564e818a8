import { type Browser, expect, type Page } from "@playwright/test";
import { type Ask, type Give, test } from "./api";
import { expectHeading } from "./axe";
import { pdf } from "./evidence";
import { as } from "./people";

test.use({ clocked: true });
test.setTimeout(300_000);

const title = "农产品质量安全抽检";
const unit = "213001";

type Row = { id: string; version: number };

test("a year goes from the approved budget to the next one's screening", async ({
  browser,
  ask,
  give,
  request,
}) => {
  const today = new Date();
  const spent = today.getFullYear(); // the budget year that the demo has running
  const next = spent + 2; // the one that is declared once the year is evaluated
  const goTo = (day: string) => request.post("/test/clock", { data: { now: `${day}T02:00:00Z` } });
  /** What a person does at a desk of their own. */
  const at = async (who: string, act: (page: Page) => Promise<void>) =>
    test.step(who, () => desk(browser, who, act));

  const declaration = await approved(ask, spent);
  await test.step("in the year: little is spent, an alarm is raised and disposed of", async () => {
    await ask("office", "mutation ($input: OpenMonitoring!) { openMonitoring(input: $input) }", {
      input: { year: spent, throughMonth: 11, dueOn: `${spent}-12-20` },
    });
    await watched(ask, spent, declaration.plan);
  });
  await at(`head.${unit}`, async (page) => {
    await todo(page, "预警待处置");
    await page.getByRole("button", { name: "处置" }).click();
    const dialog = page.getByRole("dialog", { name: "处置预警" });
    await dialog.getByRole("textbox", { name: "处置说明" }).fill("检测费用年底集中结算。");
    await dialog.getByRole("button", { name: "处置" }).click();
    await expect(page.getByText("已处置").first()).toBeVisible();
  });

  await goTo(`${spent + 1}-02-10`);
  expect(await selfEvaluated(ask, give, spent, declaration)).toBe("EXCELLENT");

  await test.step("anybody reads what the unit says of its year", async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`/public?kind=RESULTS&keyword=${encodeURIComponent(title)}`);
    await stranger
      .getByRole("row", { name: new RegExp(`${title}.*${spent}`) })
      .getByRole("link")
      .click();
    await expect(stranger.getByRole("region", { name: "资金" })).toContainText("100.00%");
    await expect(stranger.getByRole("table")).toContainText("实际完成值");
    await stranger.context().close();
  });

  await test.step("the bureau evaluates, and finds little", () => evaluated(ask, spent, declaration));
  await at("office", async (page) => {
    await todo(page, "评价待办理");
    await expect(page.getByRole("definition").filter({ hasText: /^50.00 差/ })).toBeVisible();
    await expect(page.getByText("压减或取消（-30%）")).toBeVisible();
    await page.getByRole("textbox", { name: "责任人" }).fill("质量安全科");
    await page.getByLabel("整改期限").fill(`${spent + 1}-04-30`);
    await page.getByRole("button", { name: "下达整改" }).click();
    await expect(page.getByText("已下达整改")).toBeVisible();
  });

  await goTo(`${spent + 1}-07-20`);
  let batch = "";
  await test.step("the next year's batch blocks who has not put right what was found", async () => {
    batch = await opened(ask, next);
  });
  // The machine tells the leader within its minute.
  await expect.poll(() => heard(ask, "leader"), { timeout: 90_000 }).toContain("problem.overdue");
  const form = await continued(ask, batch, declaration.projectID);
  await at(`clerk.${unit}`, async (page) => {
    await page.getByRole("link", { name: "绩效申报", exact: true }).click();
    await page.goto(`/declarations/${form.id}`);
    await expectHeading(page, title);
    await expect(page.getByRole("region", { name: "上次评价结果" })).toContainText(
      `${spent} 年度评价 50.00 分，差`,
    );
    await page.getByRole("button", { name: "提交申报" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "1 项整改逾期未完成" })).toBeVisible();
  });

  await at(`clerk.${unit}`, async (page) => {
    await todo(page, "待整改");
    await expect(page.getByText("逾期", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "报整改情况" }).click();
    const dialog = page.getByRole("dialog", { name: "报整改情况" });
    await dialog.getByRole("textbox", { name: "整改情况" }).fill("抽检台账已补齐，检测报告全部归档。");
    await dialog.getByLabel("上传佐证材料").setInputFiles(pdf("台账.pdf"));
    await expect(dialog.getByRole("button", { name: "台账.pdf", exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "报整改情况" }).click();
    await expect(page.getByText("已报送")).toBeVisible();
  });
  await at("section.agr", async (page) => {
    await todo(page, "整改待核实");
    await page.getByRole("button", { name: "核实", exact: true }).click();
    await page.getByRole("dialog", { name: "核实" }).getByRole("button", { name: "核实" }).click();
    await expect(page.getByText("已完成").first()).toBeVisible();
  });

  await at(`clerk.${unit}`, async (page) => {
    await page.goto(`/declarations/${form.id}`);
    await page.getByRole("textbox", { name: "上年执行" }).fill("60");
    await page.getByRole("button", { name: "提交申报" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();
  });
  await at(`head.${unit}`, async (page) => {
    await page.goto(`/declarations/${form.id}`);
    await page.getByRole("button", { name: "单位审签" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "单位审签" }).click();
    const screening = page.getByRole("region", { name: "筛选结果" });
    await expect(screening).toContainText("个人加集体评审");
    await expect(screening.getByRole("listitem").filter({ hasText: "以此为准" })).toContainText(
      "上年评价为差",
    );
    await page.goto(`/projects/${declaration.projectID}`);
    const line = page.getByRole("region", { name: "历年一览" }).first();
    await expect(line.getByRole("row").filter({ hasText: "50.00 差" })).toContainText("压减或取消");
  });
});

/** Signs in, acts, and leaves. */
async function desk(browser: Browser, who: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await as(browser, who);
  await act(page);
  await page.context().close();
}

/** Opens what waits at home. */
async function todo(page: Page, kind: string): Promise<void> {
  await page.locator(".todo", { hasText: kind }).getByRole("link", { name: title }).last().click();
  await expectHeading(page, title);
}

/** Of what the machine has told somebody about the project. */
async function heard(ask: Ask, who: string): Promise<string[]> {
  const { notices } = await ask<{ notices: { edges: { node: { kind: string; subject: string } }[] } }>(
    who,
    "{ notices(first: 50) { edges { node { kind subject } } } }",
  );
  return notices.edges
    .map(({ node }) => node)
    .filter(({ subject }) => subject === title)
    .map(({ kind }) => kind);
}

type PlanRow = { target: string; operator: string; weight: string; level1: string };
type Approved = { id: string; projectID: string; plan: PlanRow[] };

/** The demo's approved declaration of the year that is running. */
async function approved(ask: Ask, year: number): Promise<Approved> {
  type Found = {
    id: string;
    project: { id: string };
    indicators: (PlanRow & { horizon: string })[];
  };
  const { declarations } = await ask<{ declarations: { edges: { node: Found }[] } }>(
    "office",
    `query ($filter: DeclarationFilter) { declarations(filter: $filter, first: 5) { edges { node {
      id project { id } indicators { target operator weight level1 horizon } } } } }`,
    { filter: { keyword: title, budgetYear: year, stages: ["APPROVED"] } },
  );
  const [found] = declarations.edges.map(({ node }) => node);
  if (!found) throw new Error(`${title} has no approved budget of ${year}`);
  const plan = found.indicators.filter(({ horizon }) => horizon === "ANNUAL");
  return { id: found.id, projectID: found.project.id, plan };
}

/** The clerk reports that everything is on its way, and hardly anything is spent. */
async function watched(ask: Ask, year: number, plan: readonly PlanRow[]): Promise<void> {
  const { monitorings } = await ask<{
    monitorings: { edges: { node: Row & { form: { adjusted: string } } }[] };
  }>(
    `clerk.${unit}`,
    `query ($filter: MonitoringFilter) { monitorings(filter: $filter, first: 5) { edges { node {
      id version form { adjusted } } } } }`,
    { filter: { keyword: title, year, throughMonth: 11 } },
  );
  const [row] = monitorings.edges.map(({ node }) => node);
  if (!row) throw new Error("there is no monitoring");
  const form = {
    adjusted: row.form.adjusted,
    executed: "10",
    forecast: row.form.adjusted,
    results: plan.map(({ target }) => ({ value: target, outlook: "YES" })),
  };
  const { saveMonitoring } = await ask<{ saveMonitoring: Row }>(
    `clerk.${unit}`,
    "mutation ($input: SaveMonitoring!) { saveMonitoring(input: $input) { id version } }",
    { input: { id: row.id, version: row.version, form } },
  );
  await step(ask, `clerk.${unit}`, "submitMonitoring", saveMonitoring);
}

/** Takes a step that needs no more than the version that was seen. */
async function step(ask: Ask, who: string, name: string, { id, version }: Row): Promise<Row> {
  const answer = await ask<Record<string, Row>>(
    who,
    `mutation ($input: Step!) { ${name}(input: $input) { id version } }`,
    { input: { id, version } },
  );
  const row = answer[name];
  if (!row) throw new Error(`${name} answered nothing`);
  return row;
}

/** The unit's self-evaluation: all reached, and made public; answers the grade that is confirmed. */
async function selfEvaluated(
  ask: Ask,
  give: Give,
  year: number,
  { plan, id: declarationID }: Approved,
): Promise<string> {
  await ask("office", "mutation ($input: OpenSelfEvaluations!) { openSelfEvaluations(input: $input) }", {
    input: { year, dueOn: `${year + 1}-03-31` },
  });
  type Found = Row & { form: { money: { source: string; initial: string; adjusted: string }[] } };
  const clerk = `clerk.${unit}`;
  const { selfEvaluations } = await ask<{ selfEvaluations: { edges: { node: Found }[] } }>(
    clerk,
    `query ($filter: SelfEvaluationFilter) { selfEvaluations(filter: $filter, first: 5) { edges { node {
      id version form { money { source initial adjusted } } } } } }`,
    { filter: { keyword: title, year } },
  );
  const [row] = selfEvaluations.edges.map(({ node }) => node);
  if (!row) throw new Error("there is no self-evaluation");
  const evidence = await give(clerk, { declarationID, kind: "EVIDENCE" }, pdf("佐证.pdf"));
  const form = {
    completion: "年度目标全部完成，抽检批次和合格率达到要求，问题产品全部处置。",
    money: row.form.money.map((line) => ({ ...line, executed: line.adjusted })),
    results: plan.map(({ target, operator, level1, weight }) => ({
      actual: level1 === "SATISFACTION" ? "95" : target,
      ...(operator === "QUAL" && { tier: "MET", points: weight }),
      evidence: [evidence],
    })),
  };
  const { saveSelfEvaluation } = await ask<{ saveSelfEvaluation: Row }>(
    clerk,
    "mutation ($input: SaveSelfEvaluation!) { saveSelfEvaluation(input: $input) { id version } }",
    { input: { id: row.id, version: row.version, form } },
  );
  const submitted = await step(ask, clerk, "submitSelfEvaluation", saveSelfEvaluation);
  const signed = await step(ask, `head.${unit}`, "signSelfEvaluation", submitted);
  const { confirmSelfEvaluation } = await ask<{ confirmSelfEvaluation: Row & { finalGrade: string } }>(
    "section.agr",
    "mutation ($input: CheckSelfEvaluation!) { confirmSelfEvaluation(input: $input) { id version finalGrade } }",
    { input: { id: signed.id, version: signed.version } },
  );
  await step(ask, "office", "publishSelfEvaluation", confirmSelfEvaluation);
  return confirmSelfEvaluation.finalGrade;
}

type Measure = { weight: string };
type Planned = { aspects: { topics: { measures: Measure[] }[] }[] };

/** 财政重点评价 by the third party, from the selection to a final report of half the points. */
async function evaluated(ask: Ask, year: number, { id: declarationID }: Approved): Promise<void> {
  const fields = "{ id version }";
  const run = async (who: string, name: string, type: string, input: object): Promise<Row> => {
    const answer = await ask<Record<string, Row>>(
      who,
      `mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`,
      { input },
    );
    const row = answer[name];
    if (!row) throw new Error(`${name} answered nothing`);
    return row;
  };
  type Agency = {
    contracts: { id: string; payer: string; endsOn: string }[];
    people: { id: string; nameZh: string; leads: boolean }[];
  };
  const { agencies } = await ask<{ agencies: { edges: { node: Agency }[] } }>(
    "office",
    "{ agencies(first: 20) { edges { node { contracts { id payer endsOn } people { id nameZh leads } } } } }",
  );
  const firm = agencies.edges
    .map(({ node }) => node)
    .find(({ people }) => people.some(({ nameZh }) => nameZh === "江示一"));
  const lead = firm?.people.find(({ nameZh }) => nameZh === "江示一");
  const [contract] = (firm?.contracts ?? [])
    .filter(({ payer }) => payer === "") // the bureau's
    .sort((a, b) => b.endsOn.localeCompare(a.endsOn));
  let row = await run("office", "selectEvaluation", "SelectEvaluation", {
    declarationID,
    kind: "FINANCE",
    reasons: ["COMPLAINT"],
    note: "群众反映抽检不到位",
  });
  row = await run("office", "assignEvaluation", "AssignEvaluation", {
    ...row,
    contractID: contract?.id,
    team: [lead?.id],
  });
  const { myAssignments } = await ask<{
    myAssignments: (Row & { projectName: string; signedAt: string | null })[];
  }>("agency", "{ myAssignments { id version projectName signedAt } }");
  const given = myAssignments.find(({ projectName, signedAt }) => projectName === title && !signedAt);
  await run("agency", "signIndependence", "SignIndependence", {
    id: given?.id,
    version: given?.version,
    commit: true,
  });
  // What a person may do is known anew within two seconds.
  await expect
    .poll(() =>
      ask("agency", "query ($id: ID!) { evaluation(id: $id) { id } }", { id: row.id }).catch(() => null),
    )
    .not.toBeNull();
  const { evaluation } = await ask<{ evaluation: { plan: Planned } }>(
    "office",
    `query ($id: ID!) { evaluation(id: $id) { plan { aspects { code nameZh weight topics { code nameZh weight
      measures { nameZh weight explanation method source } } } } } }`,
    { id: row.id },
  );
  // The office plans that the evaluators give all points themselves.
  row = await run("office", "saveEvaluationPlan", "SaveEvaluationPlan", { ...row, plan: evaluation.plan });
  row = await step(ask, "office", "submitEvaluationPlan", row);
  row = await run("agency", "requestData", "RequestData", {
    ...row,
    dueOn: `${year + 1}-02-28`,
    items: [{ nameZh: "抽检台账", required: true }],
  });
  row = await run(`clerk.${unit}`, "saveEvaluationData", "SaveEvaluationData", {
    ...row,
    items: [{ absent: "台账缺失，正在整理" }],
  });
  row = await step(ask, `clerk.${unit}`, "submitEvaluationData", row);
  const measures = evaluation.plan.aspects.flatMap(({ topics }) =>
    topics.flatMap(({ measures }) => measures),
  );
  row = await run("agency", "saveEvaluationDraft", "SaveEvaluationDraft", {
    ...row,
    draft: {
      scores: measures.map(({ weight }) => ({
        points: String(Number(weight) / 2),
        reason: "台账缺失，不能证明",
        basis: "资料清单第 1 项",
      })),
      summary: "抽检台账缺失，产出和效益不能证明。",
      experience: "检测机构选定程序规范。",
      problems: ["抽检台账缺失"],
      suggestions: "补齐台账，逐批归档。",
    },
  });
  row = await step(ask, "agency", "submitEvaluationDraft", row);
  row = await run("office", "askOpinion", "StepWithReason", { ...row, reason: "依据充分，可以征求意见" });
  row = await run(`head.${unit}`, "giveOpinion", "GiveOpinion", { ...row, objections: [] });
  row = await run("office", "saveEvaluationCheck", "SaveEvaluationCheck", {
    ...row,
    check: { expert: "E11", opinion: "同意定稿，结论有依据" },
  });
  row = await step(ask, "agency", "signEvaluation", row);
  await step(ask, "office", "finaliseEvaluation", row);
}

/** A batch of the year after, which blocks who owes a rectification. */
async function opened(ask: Ask, budgetYear: number): Promise<string> {
  const { createBatch } = await ask<{ createBatch: Row }>(
    "office",
    "mutation ($input: BatchInput!) { createBatch(input: $input) { id version } }",
    {
      input: {
        code: `${budgetYear}-1`,
        nameZh: `${budgetYear} 年预算绩效申报`,
        budgetYear,
        declareStart: `${budgetYear - 1}-07-15`,
        declareDeadline: `${budgetYear - 1}-08-31`,
        sectionDeadline: `${budgetYear - 1}-09-15`,
        reviewDeadline: `${budgetYear - 1}-10-15`,
        blockOpenRectification: true,
      },
    },
  );
  await step(ask, "office", "openBatch", createBatch);
  return createBatch.id;
}

/** The project declared again: what was typed last year stands in it. */
async function continued(ask: Ask, batchID: string, projectID: string): Promise<Row> {
  const { startDeclaration } = await ask<{ startDeclaration: Row }>(
    `clerk.${unit}`,
    "mutation ($input: StartDeclaration!) { startDeclaration(input: $input) { id version } }",
    { input: { batchID, projectID } },
  );
  return startDeclaration;
}
