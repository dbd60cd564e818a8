import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReadNoticesDocument, UnreadNoticesDocument } from "~/generated/graphql";
import { graphClient } from "./graphql";
import { Session } from "./session";

let requests: { headers: Headers; body: string; method: string }[] = [];
let answers: unknown[] = [];

const gone = { data: null, errors: [{ message: "登录已失效", extensions: { code: "UNAUTHENTICATED" } }] };
const done = { data: { readNotices: 1 } };

beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (url === "/auth/refresh") return Response.json({ accessToken: "fresh" });
    requests.push({
      headers: new Headers(init.headers),
      body: String(init.body),
      method: init.method ?? "GET",
    });
    const answer = answers.shift() ?? {};
    return new Response(JSON.stringify(answer), {
      status: answer === gone ? 401 : 200,
      headers: { "Content-Type": "application/graphql-response+json" },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const client = () => graphClient(new Session(), Promise.resolve(null));
const keys = () => requests.map(({ headers }) => headers.get("Idempotency-Key"));

test("a query is a POST that asks for a plain answer and carries no key", async () => {
  answers = [{ data: { unreadNotices: 2 } }];
  const { data } = await client().query(UnreadNoticesDocument, {}).toPromise();
  expect(data?.unreadNotices).toBe(2);
  expect(requests[0]?.method).toBe("POST");
  expect(requests[0]?.headers.get("Accept")).toBe("application/graphql-response+json");
  expect(keys()).toEqual([null]);
});

test("each intent has a key of its own", async () => {
  answers = [done, done];
  const graph = client();
  for (const id of ["a", "b"]) await graph.mutation(ReadNoticesDocument, { ids: [id] }).toPromise();
  const [first, second] = keys();
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
});

test("a mutation that meets a stale token is sent again with the new one and the same key", async () => {
  answers = [gone, done];
  const { data } = await client()
    .mutation(ReadNoticesDocument, { ids: ["a"] })
    .toPromise();
  expect(data?.readNotices).toBe(1);
  expect(requests[1]?.headers.get("Authorization")).toBe("Bearer fresh");
  expect(keys()[1]).toBe(keys()[0]);
});

test("a caller who repeats himself keeps the key he gave", async () => {
  answers = [done];
  await client()
    .mutation(ReadNoticesDocument, { ids: ["a"] }, { intent: "my-intent" })
    .toPromise();
  expect(keys()).toEqual(["my-intent"]);
});
