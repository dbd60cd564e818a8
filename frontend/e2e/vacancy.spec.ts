import { expect } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectHeading } from "./axe";
import { score } from "./expert";
import { accountOf, as } from "./people";
import { desk, expectNoSideways, expectReadable, phone } from "./visits";

test.setTimeout(120_000);

const project = "高标准农田建设与管护";

type Seat = { id: string; version: number; status: string; label: string; expert: { code: string } };

/** One of the panel recuses, and every reserve declines: the answer is the declaration and the seat that stays free. */
async function emptied(ask: Ask): Promise<{ id: string; label: string }> {
  const { declarations } = await ask<{ declarations: { edges: { node: { id: string } }[] } }>(
    "office",
    `query ($keyword: String!) {
      declarations(filter: { keyword: $keyword, stages: [INDIVIDUAL_REVIEW] }) { edges { node { id } } }
    }`,
    { keyword: project },
  );
  const id = declarations.edges[0]?.node.id ?? "";
  const seated = async (wanted: string): Promise<Seat | undefined> => {
    const { declaration } = await ask<{ declaration: { sheets: Seat[] } }>(
      "office",
      "query ($id: ID!) { declaration(id: $id) { sheets { id version status label expert { code } } } }",
      { id },
    );
    return declaration.sheets.find(({ status }) => status === wanted);
  };
  const leave = ({ id, version, expert }: Seat, step: string, reason: string) =>
    ask(accountOf(expert.code), `mutation ($input: StepWithReason!) { ${step}(input: $input) { id } }`, {
      input: { id, version, reason },
    });
  const gone = await seated("SCORING");
  if (!gone) throw new Error(`nobody scores ${project}`);
  await leave(gone, "recuseSheet", "承担过该项目的可行性研究");
  for (let next = await seated("INVITED"); next; next = await seated("INVITED"))
    await leave(next, "declineInvitation", "出差在外，不能按时评审");
  return { id, label: gone.label };
}

test("a seat that no reserve takes goes to whom a leader lets sit, who then scores", async ({
  browser,
  ask,
}) => {
  const { id, label } = await emptied(ask);
  const office = await as(browser, "office");
  await office.goto(`/declarations/${id}/panel`);
  await expectHeading(office, `专家组：${project}`);
  const vacancy = office.getByRole("region", { name: "席位空缺" });
  await vacancy.getByRole("button", { name: "请下一位候补" }).click();
  await expect(vacancy.getByRole("alert")).toContainText("候补");
  await vacancy.getByText("没有候补时，直接选定专家").click();
  const send = vacancy.getByRole("button", { name: "请局领导同意" });
  await expect(send).toBeDisabled(); // nobody is chosen
  const choice = vacancy.getByRole("combobox", { name: "专家", exact: true });
  await choice.selectOption(await choice.getByRole("option", { name: / E21 / }).getAttribute("value"));
  await send.click();
  await vacancy.getByRole("link", { name: "请填写直接选定的理由" }).click();
  const reason = vacancy.getByRole("textbox", { name: "直接选定的理由" });
  await expect(reason).toBeFocused();
  await expectReadable(office);
  await office.setViewportSize(phone);
  await expectNoSideways(office);
  await office.setViewportSize(desk);
  await reason.fill("熟悉农田水利，其余专家均不能参加");
  await send.click();
  await expect(office.getByRole("heading", { name: "直接选定专家" })).toBeVisible();
  await expect(send).toBeDisabled(); // one waits for the seat
  await expect(vacancy).toContainText("已申请直接选定专家 E21，正在等待领导决定");

  const leader = await as(browser, "leader");
  const todo = leader.getByRole("listitem").filter({ hasText: "直接选定专家 E21" });
  await todo.getByRole("button", { name: "同意", exact: true }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(todo).toBeHidden();

  const seat = office.getByRole("row").filter({ hasText: "E21" });
  await expect(seat).toContainText("已邀请"); // told by the batch's news
  await expect(seat.getByRole("rowheader")).toHaveText(`${label} 直接选定`);
  await expect(vacancy).toBeHidden();

  const expert = await as(browser, accountOf("E21"));
  await expert.getByRole("link", { name: project }).click();
  await expert.getByRole("checkbox", { name: "我已阅读并签署以上承诺" }).check();
  await expert.getByRole("button", { name: "接受邀请" }).click();
  await expect(expert.getByRole("button", { name: "提交评审" })).toBeVisible(); // the panel scores already
  await expect(seat).toContainText("评分中");
  await expert.goto("/scoring");
  expect(await score(expert, project, "良")).toBeGreaterThan(0);
  await expect(seat).toContainText("已提交");
});
