import { describe, expect, test } from "vitest";
import { hundredths, type Node, pointsOf, sharesOf, sumOf, written } from "./weights";

const node = (weight: string, ...below: Node[]): Node => ({ weight, below });

test("weights are exact hundredths", () => {
  expect(["0", "13.5", "100", "0.05"].map((text) => written(hundredths(text) ?? -1n))).toEqual([
    "0",
    "13.5",
    "100",
    "0.05",
  ]);
  expect(["", "x", "1.234", "-1"].map(hundredths)).toEqual([null, null, null, null]);
  expect(sumOf(["0.1", "0.2"])).toBe("0.3");
  expect(sumOf(["1", "x"])).toBeNull();
  expect(sumOf([])).toBe("0");
});

describe("shares of what lies above", () => {
  test("are told of points", () => {
    expect(sharesOf([node("20", node("7"), node("13")), node("80")])).toEqual([
      node("20", node("35"), node("65")),
      node("80"),
    ]);
  });
  test("make their whole exactly as points, whatever rounding leaves", () => {
    const third = () => node("33.33", node("50"), node("50"));
    const points = pointsOf([third(), third(), node("33.34")], "20");
    expect(points.map(({ weight }) => weight)).toEqual(["6.67", "6.66", "6.67"]);
    expect(sumOf(points.map(({ weight }) => weight))).toBe("20");
    expect(sumOf(points[0]?.below.map(({ weight }) => weight) ?? [])).toBe("6.67");
  });
  test("that make no whole are points as they are", () => {
    expect(pointsOf([node("50"), node("40")]).map(({ weight }) => weight)).toEqual(["50", "40"]);
  });
  test("come back from points as they were", () => {
    const tree = [node("25", node("40"), node("60")), node("75", node("100"))];
    expect(sharesOf(pointsOf(tree))).toEqual(tree);
  });
});
