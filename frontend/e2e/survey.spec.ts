import { expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectAccessible } from "./axe";
import { dayFromNow } from "./days";
import { as } from "./people";
import { expectNoSideways } from "./visits";

/** Answers a survey on a phone, as somebody whom nobody knows. */
async function answer(page: Page, address: string, step: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText("匿名作答")).toBeVisible();
  for (const question of await page.getByRole("group").all())
    await question.getByRole("radio", { name: step, exact: true }).check();
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已收到您的答复" })).toBeVisible();
}

test("people answer on their phones without signing in, and the indicator is filled", async ({
  browser,
  ask,
}) => {
  test.setTimeout(180_000);
  const one = await givenBack(ask);
  const clerk = await as(browser, "clerk.209001");
  await clerk.goto(`/self-evaluations/${one.id}`);
  await clerk.getByRole("link", { name: "满意度调查" }).click();
  await clerk.getByRole("button", { name: "开展调查" }).click();
  await clerk.getByLabel("调查对象").fill("项目周边居民");
  await clerk.getByLabel("截止日期").fill(dayFromNow(10));
  await clerk.getByLabel("计划样本量").fill("30");
  await clerk.getByLabel("问题").fill("您对项目实施的效果是否满意？\n您对办事人员的态度是否满意？");
  await clerk.getByRole("dialog").getByRole("button", { name: "开展调查" }).click();
  await expect(clerk.getByRole("img", { name: /二维码/ }).locator("path")).toBeVisible();
  await expectAccessible(clerk);
  const address = (
    (await clerk.locator("code").filter({ hasText: "/survey?t=" }).textContent()) ?? ""
  ).trim();
  const token = new URL(address).searchParams.get("t") ?? "";

  for (let at = 0; at < 27; at++) {
    const input = { token, steps: [5, at < 3 ? 2 : 4], mark: `journey-mark-${String(at).padStart(8, "0")}` };
    await ask("office", "mutation ($input: AnswerSurvey!) { answerSurvey(input: $input) }", { input });
  }
  for (const step of ["非常满意", "满意", "不满意"]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(address);
    await expect(phone.getByText("匿名作答")).toBeVisible();
    await expectNoSideways(phone);
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "提交" }).click();
    await expect(phone.getByRole("alert")).toContainText("请选择第 1 题的答案");
    await answer(phone, address, step);
    await phone.reload();
    await expect(phone.getByRole("status").filter({ hasText: "已收到您的答复" })).toBeVisible();
    await context.close();
  }

  await clerk.reload();
  await expect(clerk.getByRole("status").filter({ hasText: "已收到 30 份" })).toBeVisible();
  await clerk.getByRole("button", { name: "结束调查" }).click();
  await clerk.getByRole("dialog").getByRole("button", { name: "结束调查" }).click();
  await expect(clerk.getByText("满意率 91.666667%")).toBeVisible(); // 55 of 60
  await expect(clerk.getByText("结果已计入该指标的实际完成值")).toBeVisible();
  await expectAccessible(clerk);

  await clerk.goto(`/self-evaluations/${one.id}`);
  const measured = clerk.getByRole("group").filter({ hasText: "取自满意度调查" }).getByLabel("实际完成值");
  await expect(measured).toHaveValue("91.666667");
  await expect(measured).toHaveAttribute("readonly");
  await expectAccessible(clerk);

  const late = await browser.newPage();
  await late.goto(address);
  await expect(late.getByText("本次调查已结束")).toBeVisible();
  await late.getByRole("button", { name: "English" }).click();
  await expect(late.getByText("This survey is over.")).toBeVisible();
  await late.goto("/survey?t=guessed");
  await expect(late.getByText("There is no such survey.")).toBeVisible();
});

/** A self-evaluation of the demo that its head sends back, so that the clerk writes it again. */
async function givenBack(ask: Ask): Promise<{ id: string; version: number }> {
  const { selfEvaluations } = await ask<{
    selfEvaluations: { edges: { node: { id: string; version: number } }[] };
  }>(
    "head.209001",
    `query ($filter: SelfEvaluationFilter!) { selfEvaluations(filter: $filter, first: 1) { edges { node { id version } } } }`,
    { filter: { stages: ["UNIT_REVIEW"] } },
  );
  const [one] = selfEvaluations.edges.map(({ node }) => node);
  if (!one) throw new Error("no self-evaluation of 209001 waits for its head");
  await ask(
    "head.209001",
    "mutation ($input: StepWithReason!) { returnSelfEvaluation(input: $input) { id } }",
    {
      input: { ...one, reason: "满意度应以调查结果为准" },
    },
  );
  return one;
}
