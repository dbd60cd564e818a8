import { expect, test } from "vitest";
import type { ExpertFormQuery } from "~/generated/graphql";
import { blank, inputOf, merged, typedOf } from "./typed";

test("an empty personal value is not sent, so that it stays what it was", () => {
  const sent = inputOf({ ...blank, nameZh: "甲", phone: " 13800000000 " });
  expect(sent).toMatchObject({
    nameZh: "甲",
    phone: "13800000000",
    idNumber: null,
    email: null,
    bankAccount: null,
  });
});

test("a number that is none is not sent", () => {
  expect(inputOf({ ...blank, birthYear: "1970", yearsOfWork: "很多" })).toMatchObject({
    birthYear: 1970,
    yearsOfWork: null,
  });
});

test("an entry typed over without a change says the same", () => {
  const expert = {
    id: "1",
    version: 3,
    nameZh: "甲",
    sex: "MALE",
    birthYear: 1970,
    employerZh: "某校",
    employerKind: "COLLEGE",
    postZh: "",
    majorZh: "经济",
    titleZh: "教授",
    titleLevel: "SENIOR",
    education: null,
    fields: ["ECON"],
    sideFields: null,
    yearsOfWork: 0,
    regionZh: "",
    career: "",
    publications: "",
    conflictUnits: [],
    actions: [],
  } as ExpertFormQuery["expert"];
  const { id, version, actions, ...said } = expert;
  expect(inputOf(typedOf(expert))).toMatchObject({ ...said, sideFields: [] });
});

test("who types over an entry that changed meanwhile keeps the own changes and gets the others", () => {
  const before = { ...blank, nameZh: "甲", postZh: "科长", fields: ["LAW"], titleZh: "讲师" };
  const now = { ...before, postZh: "处长", fields: ["LAW", "IT"], titleZh: "教授" };
  const typed = { ...before, nameZh: "乙", titleZh: "副教授", fields: ["LAW", "IT"] };
  expect(merged(typed, before, now)).toEqual({
    typed: { ...now, nameZh: "乙", titleZh: "副教授" },
    both: ["titleZh"],
  });
});
