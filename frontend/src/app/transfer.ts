import { type Complaint, type Failure, failureOf } from "~/lib/fault";
import type { Transfer } from "~/ui/useTransfer";
import { proving } from "./proving";
import type { Session } from "./session";

type Reply = { status: number; body: string; trace: string };

/**
 * The ways of files for a session; a stale token is renewed once, or the person signs in again,
 * and proves for some of them that it is them.
 */
export function transferOf(session: Session): Transfer {
  const sure = proving(session);
  const withRight = async (ask: () => Promise<Reply>): Promise<Reply> => {
    const first = await ask();
    if (first.status !== 401) return first;
    if (!(await session.renew())) await session.lapse();
    return ask();
  };
  const read: Transfer["read"] = async (url) => {
    let bytes = new Blob();
    try {
      const reply = await withRight(async () => {
        const answer = await sure(url, { headers: session.credentials() });
        const told = { status: answer.status, trace: answer.headers.get("X-Request-Id") ?? "" };
        if (!answer.ok) return { ...told, body: await answer.text() };
        bytes = await answer.blob();
        return { ...told, body: "" };
      });
      if (reply.status !== 200) return { data: null, failure: refusal(reply) };
    } catch {
      return { data: null, failure: { kind: "offline" } };
    }
    return { data: bytes, failure: null };
  };
  return {
    async send(file, fields, progress, route = "/files") {
      try {
        const reply = await withRight(() => post(session, route, file, fields, progress));
        if (reply.status === 200) return { data: JSON.parse(reply.body), failure: null };
        return { data: null, failure: refusal(reply) };
      } catch {
        return { data: null, failure: { kind: "offline" } };
      }
    },
    async save(url, name) {
      const { data, failure } = await read(url);
      if (data) keep(data, name);
      return failure;
    },
    read,
    keep,
  };
}

/** XMLHttpRequest alone tells how much of a body has gone. */
function post(
  session: Session,
  route: string,
  file: File,
  fields: Record<string, string>,
  progress: (percent: number) => void,
): Promise<Reply> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", file); // last: the server wants to know whose it is before it comes
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", route);
    for (const [name, value] of Object.entries(session.credentials())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      progress(total > 0 ? Math.floor((loaded * 100) / total) : 0);
    });
    request.addEventListener("load", () => {
      const trace = request.getResponseHeader("X-Request-Id") ?? "";
      done({ status: request.status, body: request.responseText, trace });
    });
    for (const end of ["error", "abort", "timeout"])
      request.addEventListener(end, () => failed(new Error(end)));
    request.send(body);
  });
}

function refusal({ body, trace }: Reply): Failure {
  const broken: Failure = { kind: "broken", trace };
  try {
    const { errors } = JSON.parse(body) as { errors: Complaint["graphQLErrors"] };
    return failureOf({ graphQLErrors: errors }) ?? broken;
  } catch {
    return broken;
  }
}

/** Hands bytes to the browser's own way of saving. */
function keep(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
