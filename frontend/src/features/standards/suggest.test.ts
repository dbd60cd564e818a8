import { expect, test } from "vitest";
import { type Guide, suggest } from "./suggest";

const guide: Guide = {
  fields: [
    { code: "amount", holds: "NUMBER", choices: [] },
    {
      code: "nature",
      holds: "TEXT",
      choices: [
        { code: "NEW", nameZh: "新增项目" },
        { code: "CONTINUED", nameZh: "延续项目" },
      ],
    },
    { code: "tags", holds: "LIST", choices: [{ code: "IT", nameZh: "信息化" }] },
  ],
  functions: [
    { name: "contains", asks: ["TEXT", "LIST"] },
    { name: "oneOf", asks: ["TEXT"] },
  ],
};

test.each([
  ["", ["amount", "nature", "tags", "contains(", "oneOf("]],
  ["am", ["amount"]],
  ["amount", []],
  ["amount >= 5", []],
  ["amount >= 5 && na", ["nature"]],
  ["nature == ", ['"NEW"', '"CONTINUED"']],
  ['nature == "C', ['"CONTINUED"']],
  ["contains(tags, ", ['"IT"']],
  ['oneOf(nature, "NEW", ', ['"NEW"', '"CONTINUED"']],
  ['nature == "NEW" && ', ["amount", "nature", "tags", "contains(", "oneOf("]],
  ['contains(nameZh, "道', []],
])("after %s may follow %j", (text, words) => {
  expect(suggest(text, text.length, guide).map(({ word }) => word)).toEqual(words);
});

test("a suggestion takes the place of what was begun", () => {
  const text = 'nature == "C" && amount > 5';
  const [one] = suggest(text, 12, guide);
  expect(one && text.slice(0, one.from) + one.word + text.slice(one.to)).toBe(
    'nature == "CONTINUED" && amount > 5',
  );
});
