import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { words } from "~/app/words";
import type { Fault } from "~/lib/fault";
import { WordsContext } from "~/ui/useWords";
import type { Column } from "./column";
import { Grid } from "./Grid";

type Row = { name: string; unit: string; weight: string };

const columns: Column<Row>[] = [
  { key: "name", title: "三级指标", kind: "text", required: true },
  {
    key: "unit",
    title: "单位",
    kind: "choice",
    choices: ["个", "%"].map((value) => ({ value, label: value })),
  },
  { key: "weight", title: "分值", kind: "number" },
];

let shown: Row[] = [];

function Sheet({ faults = [] }: { faults?: Fault[] }) {
  const [rows, setRows] = useState<Row[]>([
    { name: "甲", unit: "个", weight: "40" },
    { name: "乙", unit: "", weight: "50" },
  ]);
  shown = rows;
  return (
    <WordsContext value={words}>
      <Grid
        label="绩效指标表"
        path="indicators"
        columns={columns}
        rows={rows}
        onChange={setRows}
        faults={faults}
        blank={() => ({ name: "", unit: "", weight: "" })}
      />
    </WordsContext>
  );
}

const cell = (row: number, column: number) => {
  const found = document.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
  if (!found) throw new Error(`no cell ${row}:${column}`);
  return found;
};
const press = (key: string, options = {}) =>
  fireEvent.keyDown(document.activeElement as Element, { key, ...options });
const type = (text: string) => {
  const here = document.activeElement as HTMLElement;
  here.textContent = text;
  fireEvent.input(here);
};

beforeEach(() => {
  render(<Sheet faults={[{ code: "E_NUMBER", path: "indicators[1].weight", message: "分值须大于 0" }]} />);
  cell(0, 0).focus();
});
afterEach(cleanup);

test("it is a grid with its size, and one cell in the tab order", () => {
  const grid = screen.getByRole("grid", { name: "绩效指标表" });
  expect(grid.getAttribute("aria-rowcount")).toBe("3");
  expect(grid.querySelectorAll('[data-at][tabindex="0"]')).toHaveLength(1);
});

test("arrows go from cell to cell and stop at the edges", () => {
  press("ArrowUp");
  expect(document.activeElement).toBe(cell(0, 0));
  press("ArrowRight");
  press("ArrowRight");
  press("ArrowDown");
  expect(document.activeElement).toBe(cell(1, 2));
});

test("typing replaces the cell, Enter keeps it and goes down", () => {
  type("丙 ");
  press("Enter");
  expect(shown[0]?.name).toBe("丙");
  expect(document.activeElement).toBe(cell(1, 0));
});

test("Tab keeps what is typed and goes on; a number is put right", () => {
  cell(0, 2).focus();
  type("１５");
  press("Tab");
  expect(shown[0]?.weight).toBe("15");
  expect(document.activeElement).toBe(cell(0, 3));
});

test("Escape gives the old text back", () => {
  type("错");
  press("Escape");
  expect(cell(0, 0).textContent).toBe("甲");
  press("ArrowDown");
  expect(shown[0]?.name).toBe("甲");
});

test("keys of an input method are left to it", () => {
  type("zhi");
  press("Enter", { keyCode: 229 });
  expect(document.activeElement).toBe(cell(0, 0));
});

test("Delete empties a cell, Ctrl+Z and Ctrl+Y undo and redo", () => {
  press("Delete");
  expect(shown[0]?.name).toBe("");
  press("z", { ctrlKey: true });
  expect(shown[0]?.name).toBe("甲");
  press("y", { ctrlKey: true });
  expect(shown[0]?.name).toBe("");
});

test("Enter opens a choice, choosing keeps it and gives focus back to the cell", () => {
  press("ArrowRight");
  press("Enter");
  const list = screen.getByRole("combobox", { name: "单位" });
  fireEvent.change(list, { target: { value: "%" } });
  expect(shown[0]?.unit).toBe("%");
  expect(document.activeElement).toBe(cell(0, 1));
});

test("a pasted range is filled in, and one line says what was left out", () => {
  fireEvent.paste(cell(0, 0), {
    clipboardData: { getData: () => "新甲\t个\t２０\n新乙\t斤\t30\n新丙\t%\t多" },
  });
  expect(shown).toEqual([
    { name: "新甲", unit: "个", weight: "20" },
    { name: "新乙", unit: "", weight: "30" },
    { name: "新丙", unit: "%", weight: "" },
  ]);
  expect(screen.getByRole("status").textContent).toBe(
    "已粘贴 7 格，跳过 2 格：第 2 行「单位」不在可选范围内；第 3 行「分值」不是数字",
  );
});

test("rows are added and removed, and focus goes along", () => {
  fireEvent.click(screen.getByRole("button", { name: "添加一行：绩效指标表" }));
  expect(document.activeElement).toBe(cell(2, 0));
  fireEvent.click(screen.getByRole("button", { name: "删除第 1 行" }));
  expect(shown.map(({ name }) => name)).toEqual(["乙", ""]);
  expect(document.activeElement).toBe(cell(0, 0));
});

test("a fault stands at its cell", () => {
  const faulty = cell(1, 2);
  expect(faulty.getAttribute("aria-invalid")).toBe("true");
  const note = document.getElementById(faulty.getAttribute("aria-describedby") ?? "");
  expect(note?.textContent).toBe("分值须大于 0");
});

test("Tab leaves the grid after its last cell, Escape leaves it at once", () => {
  cell(1, 3).focus();
  expect(press("Tab")).toBe(true); // not prevented: the browser goes on
  cell(0, 0).focus();
  press("Escape");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "添加一行：绩效指标表" }));
});
