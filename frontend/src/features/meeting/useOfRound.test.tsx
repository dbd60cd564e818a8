import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Client, fetchExchange, Provider } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MayContext } from "~/ui/useMay";
import { useSitting } from "./useSitting";
import { useTally } from "./useTally";

/** Answers that are still out, by the round that they are about. */
let out: Map<string, (answer: object) => void>;

beforeEach(() => {
  out = new Map();
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body)) as { variables: { roundID: string } };
    return new Promise<Response>((answer) => {
      out.set(variables.roundID, (body) =>
        answer(
          new Response(JSON.stringify(body), {
            headers: { "Content-Type": "application/graphql-response+json" },
          }),
        ),
      );
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show<Shown>(use: (roundID: string) => Shown) {
  const client = new Client({ url: "/graphql", exchanges: [fetchExchange], preferGetMethod: false });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Provider value={client}>
      <MayContext value={() => true}>{children}</MayContext>
    </Provider>
  );
  return renderHook(({ roundID }) => use(roundID), { wrapper, initialProps: { roundID: "one" } });
}

/** The server's answer comes. */
async function answer(roundID: string, body: object): Promise<void> {
  await waitFor(() => expect(out.has(roundID)).toBe(true));
  await act(async () => out.get(roundID)?.(body));
  out.delete(roundID);
}

const refused = { data: null, errors: [{ message: "不存在", extensions: { code: "E_NOT_FOUND" } }] };

test("the tally of one item is never shown at the next", async () => {
  const { result, rerender } = show(useTally);
  await answer("one", { data: { roundTally: { kept: 3 } } });
  await waitFor(() => expect(result.current.data).toMatchObject({ kept: 3 }));
  rerender({ roundID: "two" });
  expect(result.current).toEqual({ data: null, failure: null });
  await answer("two", { data: { roundTally: { kept: 5 } } });
  await waitFor(() => expect(result.current.data).toMatchObject({ kept: 5 }));
});

test("where the next one is refused nothing of the last one is shown, and its refusal not at a third", async () => {
  const { result, rerender } = show(useTally);
  await answer("one", { data: { roundTally: { kept: 3 } } });
  rerender({ roundID: "two" });
  await answer("two", refused);
  await waitFor(() => expect(result.current.failure?.kind).toBe("refused"));
  expect(result.current.data).toBeNull();
  rerender({ roundID: "three" });
  expect(result.current).toEqual({ data: null, failure: null });
});

test("a sitting stays while it is asked anew and nobody answers", async () => {
  const { result, rerender } = show(useSitting);
  await answer("one", { data: { sitting: { id: "one" } } });
  await waitFor(() => expect(result.current.sitting).toMatchObject({ id: "one" }));
  act(() => result.current.renew());
  await answer("one", { data: null, errors: [{ message: "系统繁忙", extensions: { code: "UNAVAILABLE" } }] });
  expect(result.current.sitting).toMatchObject({ id: "one" });
  rerender({ roundID: "two" });
  expect(result.current.sitting).toBeNull();
});
