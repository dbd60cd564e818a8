import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { words } from "~/app/words";
import { WordsContext } from "~/ui/useWords";
import { FormView } from "./FormView";
import type { FormMarks, FormNames, FormText } from "./form";

afterEach(cleanup);

const names: FormNames = {
  projectKinds: [{ code: "SPECIFIC", nameZh: "特定目标类" }],
  natures: [],
  tags: [],
  fundSources: [],
  economicClasses: [],
  operators: [{ code: "GE", nameZh: "≥" }],
  schemes: [
    {
      code: "SCHEME_2021",
      nameZh: "2021",
      level1: [{ code: "OUTPUT", nameZh: "产出指标", level2: [{ code: "QUANTITY", nameZh: "数量指标" }] }],
    },
  ],
};

const form: FormText = {
  nameZh: "示例路灯改造",
  projectKind: "SPECIFIC",
  amount: "1530",
  indicators: [
    {
      level1: "OUTPUT",
      level2: "QUANTITY",
      nameZh: "路灯数量",
      operator: "GE",
      targetValue: "95",
      unit: "盏",
      weight: "15",
    },
  ],
};

async function show(marks: FormMarks, filledOnly = false) {
  await words.load("form");
  render(
    <WordsContext value={words}>
      <Suspense>
        <FormView form={form} names={names} marks={marks} filledOnly={filledOnly} />
      </Suspense>
    </WordsContext>,
  );
}

test("codes are shown by their names, amounts with thousands, targets with sign and unit", async () => {
  await show({});
  expect(screen.getByText("特定目标类")).toBeTruthy();
  expect(screen.getByText("1,530.00 万元")).toBeTruthy();
  expect(screen.getByText("≥ 95 盏")).toBeTruthy();
  expect(screen.getByText("数量指标")).toBeTruthy();
});

test("a changed field says what stood there before, also a cell that shows several fields", async () => {
  await show({
    changes: [
      { path: "amount", label: "金额", before: "1600", after: "1530" },
      { path: "indicators[0].targetValue", label: "指标值", before: "90", after: "95" },
    ],
    onlyChanged: true,
  });
  expect(screen.getByText("原为：1600")).toBeTruthy();
  expect(screen.getByText("原为：90")).toBeTruthy();
  expect(screen.queryByText("示例路灯改造")).toBeNull();
});

test("a field, a list and a row can be chosen by its name", async () => {
  const onPick = vi.fn<(path: string) => void>();
  await show({ onPick });
  for (const place of ["项目名称", "绩效指标", "绩效指标第 1 行"]) {
    await userEvent.click(screen.getByRole("button", { name: `对“${place}”写意见` }));
  }
  expect(onPick.mock.calls.flat()).toEqual(["nameZh", "indicators", "indicators[0]"]);
});

test("what was not filled in can be left out", async () => {
  await show({}, true);
  expect(screen.queryByText("年度绩效目标")).toBeNull();
  expect(screen.getByText("项目名称")).toBeTruthy();
});
