import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SubmitSheetDocument, UnreadNoticesDocument } from "~/generated/graphql";
import { failureOf, says } from "~/lib/fault";
import { graphClient } from "./graphql";
import { Session } from "./session";
import { transferOf } from "./transfer";

let requests: { path: string; headers: Headers; operation: string }[] = [];
let proved = false;

const refusal = (code: string) => ({
  data: null,
  errors: [{ message: "…", extensions: { code, path: "" } }],
});
const reply = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/graphql-response+json" },
  });

/** The server's side, as the contract has it: what weighs asks for proof, and the password is "right". */
async function server(path: string, init: RequestInit): Promise<Response> {
  const { operationName = "", variables } = init.body ? JSON.parse(String(init.body)) : {};
  requests.push({ path, headers: new Headers(init.headers), operation: operationName });
  if (operationName === "ConfirmIdentity") {
    proved = variables.input.password === "right";
    return reply(proved ? { data: { confirmIdentity: true } } : refusal("E_FORBIDDEN"));
  }
  if (operationName === "UnreadNotices") return reply({ data: { unreadNotices: 1 } });
  if (path.startsWith("/pay-lists/"))
    return proved ? new Response("bank") : reply(refusal("PROOF_REQUIRED"), 403);
  return reply(
    proved ? { data: { submitSheet: { __typename: "ExpertSheet", id: "s" } } } : refusal("PROOF_REQUIRED"),
  );
}

beforeEach(() => {
  requests = [];
  proved = false;
  vi.stubGlobal("fetch", server);
});
afterEach(() => vi.unstubAllGlobals());

/** Answers whoever is asked, with these passwords one after another; an empty one cancels. */
function answering(session: Session, ...words: string[]): { asked: number } {
  const seen = { asked: 0 };
  session.subscribe(() => {
    const answer = session.asking();
    if (!answer) return;
    seen.asked++;
    void (async () => {
      for (const password of words) {
        if (!password) return answer(false);
        if (!(await session.confirm({ password, code: null }))) return answer(true);
      }
    })();
  });
  return seen;
}

const submit = (session: Session) =>
  graphClient(session, Promise.resolve(null))
    .mutation(SubmitSheetDocument, { input: { id: "s", version: 1, commit: true } })
    .toPromise();
const keys = () =>
  requests
    .filter(({ operation }) => operation === "SubmitSheet")
    .map(({ headers }) => headers.get("Idempotency-Key"));

test("an act that asks for proof goes again under the same key once they have proved it", async () => {
  const session = new Session();
  const seen = answering(session, "wrong", "right");
  const { data } = await submit(session);
  expect(data?.submitSheet.id).toBe("s");
  expect(seen.asked).toBe(1);
  expect(keys()).toHaveLength(2);
  expect(keys()[0]).toBeTruthy();
  expect(keys()[1]).toBe(keys()[0]);
  expect(session.asking()).toBeNull();
});

test("who would rather not has the refusal, and is asked anew another time", async () => {
  const session = new Session();
  const seen = answering(session, "");
  for (const times of [1, 2]) {
    const { error } = await submit(session);
    expect(says(failureOf(error), "PROOF_REQUIRED")).toBe(true);
    expect(seen.asked).toBe(times);
  }
  expect(keys()).toHaveLength(2);
});

test("all who wait for proof share one question, and what asks for none goes on meanwhile", async () => {
  const session = new Session();
  let answer: ((proved: boolean) => void) | null = null;
  session.subscribe(() => {
    answer ??= session.asking();
  });
  const acts = Promise.all([submit(session), submit(session)]);
  await vi.waitFor(() => expect(answer).not.toBeNull());
  const client = graphClient(session, Promise.resolve(null));
  expect((await client.query(UnreadNoticesDocument, {}).toPromise()).data?.unreadNotices).toBe(1);
  expect(await session.confirm({ password: "right", code: null })).toBeNull();
  (answer as unknown as (proved: boolean) => void)(true);
  expect((await acts).map(({ data }) => data?.submitSheet.id)).toEqual(["s", "s"]);
});

test("a file with people's own data is fetched again too", async () => {
  const session = new Session();
  answering(session, "right");
  const { data } = await transferOf(session).read("/pay-lists/1.csv");
  expect(await data?.text()).toBe("bank");
  expect(requests.filter(({ path }) => path === "/pay-lists/1.csv")).toHaveLength(2);
});
