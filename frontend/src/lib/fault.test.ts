import { expect, test } from "vitest";
import { errorsOf, failureOf, faultsAt, says } from "./fault";

const refused = (code: string, path: string, message = "错") => ({ message, extensions: { code, path } });

test("no error is no failure", () => {
  expect(failureOf(undefined)).toBeNull();
});

test("faults of an input keep their code, path and words, in order", () => {
  const failure = failureOf({
    graphQLErrors: [refused("E_REQUIRED", "nameZh", "请填写项目名称"), refused("E_WEIGHT_SUM", "indicators")],
  });
  expect(failure).toEqual({
    kind: "refused",
    faults: [
      { code: "E_REQUIRED", path: "nameZh", message: "请填写项目名称", severity: "ERROR" },
      { code: "E_WEIGHT_SUM", path: "indicators", message: "错", severity: "ERROR" },
    ],
  });
  expect(says(failure, "E_WEIGHT_SUM")).toBe(true);
  expect(says(failure, "E_FROZEN")).toBe(false);
});

test("without an answer we are offline", () => {
  expect(failureOf({ graphQLErrors: [], networkError: new TypeError("Failed to fetch") })).toEqual({
    kind: "offline",
  });
});

test("an answer that makes no sense is our own fault, with its trace number", () => {
  const response = new Response("bad gateway", { status: 502, headers: { "X-Request-Id": "r-7" } });
  expect(failureOf({ graphQLErrors: [], networkError: new Error("bad gateway"), response })).toEqual({
    kind: "broken",
    trace: "r-7",
  });
});

test("an answer that was cut off on its way is none", () => {
  const response = new Response('{"data": {"sa', { status: 200 });
  const networkError = new SyntaxError("Unexpected end of JSON input");
  expect(failureOf({ graphQLErrors: [], networkError, response })).toEqual({ kind: "offline" });
});

test("an internal error is never shown as a fault of the input", () => {
  const internal = { message: "系统出错", extensions: { code: "INTERNAL", requestId: "r-8" } };
  expect(failureOf({ graphQLErrors: [internal] })).toEqual({ kind: "broken", trace: "r-8" });
});

test("an input against its form is the person's to mend where it names the field, our own where it does not", () => {
  const odd = (path: string) => failureOf({ graphQLErrors: [refused("GRAPHQL_VALIDATION_FAILED", path)] });
  expect(odd("rules[0].when")?.kind).toBe("refused");
  expect(odd("")?.kind).toBe("broken");
});

test("faults are found by their exact path, and warnings stop nothing", () => {
  const faults = [
    { code: "E_NUMBER", path: "indicators[1].weight", message: "" },
    { code: "W_FEW_QUANT", path: "indicators", message: "", severity: "WARNING" as const },
  ];
  expect(faultsAt(faults, "indicators[1].weight")).toHaveLength(1);
  expect(faultsAt(faults, "indicators[1]")).toHaveLength(0);
  expect(errorsOf(faults)).toEqual([faults[0]]);
});
