import { expect, test } from "vitest";
import type { Column } from "./column";
import { pasteRange } from "./paste";

type Row = { level: string; name: string; weight: string };

const columns: Column<Row>[] = [
  {
    key: "level",
    title: "一级指标",
    kind: "choice",
    choices: [
      { value: "OUTPUT", label: "产出指标" },
      { value: "BENEFIT", label: "效益指标" },
    ],
  },
  { key: "name", title: "三级指标", kind: "text", locked: (row) => row.name === "已定" },
  { key: "weight", title: "分值", kind: "number" },
];
const blank = (): Row => ({ level: "", name: "", weight: "" });
const row = (level: string, name: string, weight: string): Row => ({ level, name, weight });

function paste(rows: Row[], at: { row: number; column: number }, cells: string[][], most = 20) {
  return pasteRange({ rows, columns, at, cells, blank, most });
}

test("a range fills the cells it covers and adds the rows it needs", () => {
  const { rows, filled, skipped } = paste([row("OUTPUT", "甲", "10")], { row: 0, column: 1 }, [
    ["乙", "20"],
    ["丙", "30"],
  ]);
  expect(rows).toEqual([row("OUTPUT", "乙", "20"), row("", "丙", "30")]);
  expect(filled).toBe(4);
  expect(skipped).toEqual([]);
});

test("full-width digits and thousands are put right", () => {
  expect(paste([blank()], { row: 0, column: 2 }, [["１，２３４．５"]]).rows[0]?.weight).toBe("1234.5");
});

test("choices are taken by their label or their code", () => {
  const { rows } = paste([], { row: 0, column: 0 }, [["效益指标"], ["OUTPUT"]]);
  expect(rows.map(({ level }) => level)).toEqual(["BENEFIT", "OUTPUT"]);
});

test("what does not fit is left out and named, the rest is kept", () => {
  const start = [row("OUTPUT", "已定", "10")];
  const { rows, filled, skipped } = paste(start, { row: 0, column: 0 }, [["成本", "改名", "约十", "多"]]);
  expect(rows).toEqual(start);
  expect(filled).toBe(0);
  expect(skipped.map(({ title, why }) => [title, why])).toEqual([
    ["一级指标", "choice"],
    ["三级指标", "locked"],
    ["分值", "number"],
    ["", "outside"],
  ]);
});

test("rows beyond the most are left out", () => {
  const { rows, skipped } = paste([blank()], { row: 0, column: 1 }, [["甲"], ["乙"]], 1);
  expect(rows).toHaveLength(1);
  expect(skipped).toEqual([{ row: 1, title: "三级指标", text: "乙", why: "outside" }]);
});

test("an empty cell empties its place", () => {
  expect(paste([row("OUTPUT", "甲", "5")], { row: 0, column: 1 }, [["", "6"]]).rows).toEqual([
    row("OUTPUT", "", "6"),
  ]);
});
