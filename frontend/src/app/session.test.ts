import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Session } from "./session";

type Asked = { path: string; operation?: string; headers: Headers };

let asked: Asked[] = [];
let cookie = true;

const viewer = {
  login: "clerk",
  name: "陈敏",
  roles: ["UNIT_CLERK"],
  divisionName: "南海区",
  unit: null,
  section: null,
};

/** The server's side of the session, as the contract has it. */
async function server(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const { operationName, variables } = init.body ? JSON.parse(String(init.body)) : {};
  asked.push({ path, operation: operationName, headers });
  if (path === "/auth/refresh")
    return cookie ? Response.json({ accessToken: "t2" }) : new Response(null, { status: 401 });
  if (operationName === "CurrentViewer") return Response.json({ data: { viewer } });
  if (variables.input.password !== "right") {
    return Response.json({
      data: null,
      errors: [{ message: "不对", extensions: { code: "UNAUTHENTICATED" } }],
    });
  }
  return Response.json({ data: { signIn: { accessToken: "t1", viewer } } });
}

beforeEach(() => {
  asked = [];
  cookie = true;
  vi.stubGlobal("fetch", server);
});
afterEach(() => vi.unstubAllGlobals());

test("a reload takes up the cookie's session, by a request that no other site can make", async () => {
  const session = new Session();
  expect(await session.open()).toEqual(viewer);
  expect(asked[0]?.headers.get("X-Requested-With")).toBeTruthy();
  expect(asked[1]?.headers.get("Authorization")).toBe("Bearer t2");
});

test("without a cookie nobody is signed in", async () => {
  cookie = false;
  const session = new Session();
  expect(await session.open()).toBeNull();
  expect(session.standing()).toEqual({ kind: "out" });
  expect(session.credentials()).toEqual({});
});

test("all who need a new token share one request for it", async () => {
  const session = new Session();
  expect(await Promise.all([session.renew(), session.renew(), session.renew()])).toEqual([true, true, true]);
  expect(asked).toHaveLength(1);
});

test("a refused sign-in says why and leaves no credentials", async () => {
  const session = new Session();
  const failure = await session.signIn({ login: "clerk", password: "wrong", code: null });
  expect(failure).toMatchObject({ kind: "refused", faults: [{ code: "UNAUTHENTICATED" }] });
  expect(session.credentials()).toEqual({});
});

test("no network is told from a refusal", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await new Session().signIn({ login: "clerk", password: "right", code: null })).toEqual({
    kind: "offline",
  });
  await expect(new Session().renew()).rejects.toThrow();
});

test("what waits for a lapsed session goes on once the person has signed in again", async () => {
  const session = new Session();
  await session.signIn({ login: "clerk", password: "right", code: null });
  let gone = false;
  const waiting = session.lapse().then(() => {
    gone = true;
  });
  expect(session.standing().kind).toBe("lapsed");
  await session.signIn({ login: "clerk", password: "wrong", code: null });
  expect(gone).toBe(false);
  await session.signIn({ login: "clerk", password: "right", code: null });
  await waiting;
  expect(session.standing().kind).toBe("in");
});
