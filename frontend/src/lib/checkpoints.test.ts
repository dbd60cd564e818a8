import { expect, test } from "vitest";
import { checkpointsOf, checkpointsText } from "./checkpoints";

test("points of a checklist are one line of text, with those of their own behind them", () => {
  const points = [
    { text: "制度已发布", points: "3" },
    { text: "已组织培训", points: "" },
  ];
  expect(checkpointsText(points)).toBe("制度已发布（3 分）；已组织培训");
  expect(checkpointsOf("制度已发布(3)； 已组织培训；")).toEqual(points);
  expect(checkpointsOf("台账齐全（含 2 个月）")).toEqual([{ text: "台账齐全（含 2 个月）", points: "" }]);
  expect(checkpointsOf("")).toEqual([]);
});
