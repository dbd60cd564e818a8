import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
  useNavigate,
} from "@tanstack/react-router";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { somethingTyped, useLeaveWarning } from "~/ui/useLeaveWarning";
import { WordsContext } from "~/ui/useWords";
import { words } from "../words";
import { LeaveGuard } from "./LeaveGuard";

/** What a form that saves by itself answers on the way out. */
const save = vi.fn<() => Promise<boolean>>();

function Plain({ name }: { name: string }) {
  const [typed, setTyped] = useState("");
  useLeaveWarning(typed !== "");
  return <input aria-label={name} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

function Saving() {
  const [typed, setTyped] = useState("");
  useLeaveWarning(() => typed !== "", save);
  return <input aria-label="kept" value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

function Forms() {
  const navigate = useNavigate();
  return (
    <>
      <Plain name="one" />
      <Plain name="two" />
      <Saving />
      <Link to={"/other" as string}>other</Link>
      <Link to="." search={{ tab: "papers" } as never}>
        tab
      </Link>
      <button type="button" onClick={() => void navigate({ to: "/other" as string, ignoreBlocker: true })}>
        done
      </button>
    </>
  );
}

let address: () => string;
const user = userEvent.setup();

beforeEach(async () => {
  save.mockReset();
  const root = createRootRoute({
    component: () => (
      <WordsContext value={words}>
        <LeaveGuard />
        <Outlet />
      </WordsContext>
    ),
  });
  const form = createRoute({ getParentRoute: () => root, path: "/form", component: Forms });
  const other = createRoute({ getParentRoute: () => root, path: "/other", component: () => <h1>there</h1> });
  const history = createMemoryHistory({ initialEntries: ["/form"] });
  const router = createRouter({ routeTree: root.addChildren([form, other]), history });
  address = () => history.location.href;
  render(<RouterProvider router={router as never} />);
  await screen.findByLabelText("one");
});
afterEach(cleanup);

const dialog = () => screen.queryByRole("dialog", { name: "离开此页？" });

test("a page on which nothing is typed is left at once", async () => {
  await user.click(screen.getByText("other"));
  expect(await screen.findByText("there")).toBeTruthy();
  expect(dialog()).toBeNull();
});

test("of several forms it is asked once, and who stays has all of it", async () => {
  await user.type(screen.getByLabelText("one"), "a");
  await user.type(screen.getByLabelText("two"), "b");
  const link = screen.getByText("other");
  await user.click(link);
  await user.click(await screen.findByText("留在本页"));
  await waitFor(() => expect(dialog()).toBeNull());
  expect(address()).toBe("/form");
  expect(document.activeElement).toBe(link);
  expect(screen.getByLabelText("one")).toHaveProperty("value", "a");

  await user.click(link);
  await user.click(await screen.findByText("离开"));
  expect(await screen.findByText("there")).toBeTruthy();
  expect(somethingTyped()).toBe(false);
});

test("what only changes the page's own search does not ask", async () => {
  await user.type(screen.getByLabelText("one"), "a");
  await user.click(screen.getByText("tab"));
  await waitFor(() => expect(address()).toContain("tab=papers"));
  expect(dialog()).toBeNull();
  expect(screen.getByLabelText("one")).toHaveProperty("value", "a");
});

test("a form that can save does, and asks only when that fails", async () => {
  await user.type(screen.getByLabelText("kept"), "a");
  save.mockResolvedValueOnce(false);
  await user.click(screen.getByText("other"));
  await user.click(await screen.findByText("留在本页"));
  save.mockResolvedValueOnce(true);
  await user.click(screen.getByText("other"));
  expect(await screen.findByText("there")).toBeTruthy();
  expect(save).toHaveBeenCalledTimes(2);
});

test("a page that goes on by itself, for all is done, does not ask", async () => {
  await user.type(screen.getByLabelText("one"), "a");
  await user.click(screen.getByText("done"));
  expect(await screen.findByText("there")).toBeTruthy();
});

test("what is taken back is not typed any more", async () => {
  expect(somethingTyped()).toBe(false);
  await user.type(screen.getByLabelText("one"), "a");
  expect(somethingTyped()).toBe(true);
  await user.clear(screen.getByLabelText("one"));
  expect(somethingTyped()).toBe(false);
});
