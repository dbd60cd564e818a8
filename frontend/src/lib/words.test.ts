import { expect, test } from "vitest";
import { type Catalogue, type Language, Words } from "./words";

const catalogues: Record<string, Catalogue> = {
  "zh-CN/shop": { greet: "{{name}}，您好", count: "{{count}} 件", deep: { word: "深" } },
  "en/shop": { greet: "Hello {{name}}", count_one: "{{count}} piece", count_other: "{{count}} pieces" },
  "zh-CN/app": { roles: { EXPERT: "专家" } },
};

function open(language: Language): Words {
  return new Words({
    language,
    fetch: (lang, name) => {
      const found = catalogues[`${lang}/${name}`];
      return found ? Promise.resolve(found) : Promise.reject(new Error("none"));
    },
  });
}

test("a sentence takes its values; nested keys and other catalogues are reached", async () => {
  const words = open("zh-CN");
  await words.load("shop", "app");
  expect(words.find("shop", "greet", { name: "陈敏" })).toBe("陈敏，您好");
  expect(words.find("shop", "deep.word")).toBe("深");
  expect(words.find("shop", "app:roles.EXPERT")).toBe("专家");
  expect(words.find("shop", "deep")).toBeNull();
  expect(words.find("shop", "missing")).toBeNull();
});

test("English tells one from many, Chinese does not", async () => {
  const english = open("en");
  await english.load("shop");
  expect([1, 2].map((count) => english.find("shop", "count", { count }))).toEqual(["1 piece", "2 pieces"]);
  const chinese = open("zh-CN");
  await chinese.load("shop");
  expect(chinese.find("shop", "count", { count: 2 })).toBe("2 件");
});

test("what is said in each language is told, the screen's first", async () => {
  const words = open("en");
  await words.loadEach("shop");
  expect(words.inEach("shop", "greet")).toEqual(["Hello ", "，您好"]);
  expect(words.inEach("shop", "deep.word")).toEqual(["深"]);
  expect(words.inEach("shop", "missing")).toEqual([]);
});

test("a change of language comes with all catalogues in use, and is written on the page", async () => {
  const words = open("zh-CN");
  await words.load("shop");
  await words.choose("en");
  expect(words.find("shop", "greet", { name: "Min" })).toBe("Hello Min");
  expect(document.documentElement.lang).toBe("en");
  expect(localStorage.getItem("hengxiao.language")).toBe("en");
});

test("a language that cannot be fetched whole is not changed to", async () => {
  const words = open("zh-CN");
  await words.load("app");
  await expect(words.choose("en")).rejects.toThrow("none");
  expect(words.language()).toBe("zh-CN");
});
