import { expect, test } from "vitest";
import { merged } from "./merge";

const base = {
  nameZh: "评审表",
  passTotal: "60",
  dimensions: [
    { code: "A", nameZh: "必要性", weight: "50", items: [{ code: "A1", nameZh: "立项", weight: "50" }] },
    { code: "B", nameZh: "可行性", weight: "50", items: [] },
  ],
};

test("what either changed is taken, down to one field of one row", () => {
  const mine = { ...base, dimensions: [{ ...base.dimensions[0], weight: "60" }, base.dimensions[1]] };
  const theirs = {
    ...base,
    passTotal: "65",
    dimensions: [
      { ...base.dimensions[0], items: [{ code: "A1", nameZh: "立项依据", weight: "50" }] },
      { ...base.dimensions[1], weight: "40" },
      { code: "C", nameZh: "真实性", weight: "0", items: [] },
    ],
  };
  expect(merged(base, mine, theirs)).toEqual({
    body: {
      ...base,
      passTotal: "65",
      dimensions: [
        {
          code: "A",
          nameZh: "必要性",
          weight: "60",
          items: [{ code: "A1", nameZh: "立项依据", weight: "50" }],
        },
        { code: "B", nameZh: "可行性", weight: "40", items: [] },
        { code: "C", nameZh: "真实性", weight: "0", items: [] },
      ],
    },
    clashes: [],
  });
});

test("what both changed stays as it is here, and is told", () => {
  const change = (weight: string) => ({
    ...base,
    dimensions: [{ ...base.dimensions[0], weight }, base.dimensions[1]],
  });
  expect(merged(base, change("60"), change("70"))).toEqual({
    body: change("60"),
    clashes: [{ rows: ["必要性"], field: "weight", theirs: "70" }],
  });
});

test("a row that one deleted stays gone, unless the other changed it", () => {
  const [a, b] = base.dimensions;
  const without = { ...base, dimensions: [a] };
  const changed = { ...base, dimensions: [a, { ...b, weight: "40" }] };
  expect(merged(base, without, { ...base, passTotal: "65" }).body).toEqual({ ...without, passTotal: "65" });
  expect(merged(base, { ...base, passTotal: "65" }, without).body).toEqual({ ...without, passTotal: "65" });
  expect(merged(base, without, changed)).toEqual({
    body: changed,
    clashes: [{ rows: ["可行性"], field: "dimensions", theirs: { ...b, weight: "40" } }],
  });
  expect(merged(base, changed, without)).toEqual({
    body: changed,
    clashes: [{ rows: ["可行性"], field: "dimensions", theirs: undefined }],
  });
});

test("an optional field that one emptied stays empty, and the order of fields is no change", () => {
  const was = { basis: "某办法", words: ["甲"], code: "X" };
  expect(
    merged(was, { code: "X", words: ["甲"] }, { words: ["甲", "乙"], code: "X", basis: "某办法" }),
  ).toEqual({
    body: { code: "X", words: ["甲", "乙"] },
    clashes: [],
  });
});
