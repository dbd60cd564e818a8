/** What the server will not accept, in words a user may read. */
export type Fault = {
  code: string;
  /** Field path in the input, "indicators[0].unit"; "" for the whole form. */
  path: string;
  message: string;
  severity?: "ERROR" | "WARNING";
  /** Where it stands in a workbook, 专家!C3; the message says so itself. */
  cell?: string;
  /** The words and figures in the message, to say it in another language. */
  of?: readonly string[];
};

/** Why a request brought no data: refused with reasons, no network, or our own fault. */
export type Failure =
  | { kind: "refused"; faults: Fault[] }
  | { kind: "offline" }
  | { kind: "broken"; trace: string };

type GraphError = { message: string; extensions?: Record<string, unknown> };

/** The part of a GraphQL client's error that tells why; urql's CombinedError fits. */
export type Complaint = {
  graphQLErrors: readonly GraphError[];
  networkError?: Error;
  response?: unknown;
};

/** What is our own fault, unless it names the field that somebody typed. */
const unexpected = new Set(["INTERNAL", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/** Reads an error of the GraphQL client; null when there is none. */
export function failureOf(error: Complaint | undefined | null): Failure | null {
  if (!error) return null;
  const faults = faultsOf(error.graphQLErrors);
  const known =
    faults.length > 0 && faults.every(({ code, path }) => code && (path || !unexpected.has(code)));
  if (known) return { kind: "refused", faults };
  if (error.networkError && !refusing(error.response)) return { kind: "offline" };
  return { kind: "broken", trace: traceOf(error) };
}

/** The faults among the errors of an answer, one for each, in the server's order. */
export function faultsOf(errors: readonly GraphError[]): Fault[] {
  return errors.map(({ message, extensions }) => ({
    code: text(extensions?.code),
    path: text(extensions?.path),
    message,
    severity: "ERROR",
    ...(extensions?.cell ? { cell: text(extensions.cell) } : {}),
  }));
}

/** Whether a refusal has this code among its reasons. */
export function says(failure: Failure | null, code: string): boolean {
  return failure?.kind === "refused" && failure.faults.some((fault) => fault.code === code);
}

/** The faults that concern one field, or the rows and fields under it. */
export function faultsAt(faults: readonly Fault[], path: string): Fault[] {
  return faults.filter((fault) => fault.path === path);
}

/** Errors stop a submission, warnings never do. */
export function errorsOf(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ severity }) => severity !== "WARNING");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The server itself said no; an answer that was cut off in the middle is none. */
function refusing(response: unknown): boolean {
  return answered(response) && !response.ok;
}

function answered(response: unknown): response is Response {
  return typeof Response !== "undefined" && response instanceof Response;
}

function traceOf({ graphQLErrors, response }: Complaint): string {
  const told = graphQLErrors.map(({ extensions }) => text(extensions?.requestId)).find(Boolean);
  return told ?? (answered(response) ? (response.headers.get("X-Request-Id") ?? "") : "");
}
