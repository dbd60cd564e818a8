/**
 * What this device remembers of a survey: a number drawn for it alone, so that an answer
 * sent twice is one, and afterwards only that it was answered. It tells nothing elsewhere.
 */
const keyOf = (token: string) => `survey ${token}`;
const done = "answered";

function read(token: string): string | null {
  try {
    return localStorage.getItem(keyOf(token));
  } catch {
    return null; // a browser that keeps nothing
  }
}

function write(token: string, value: string): void {
  try {
    localStorage.setItem(keyOf(token), value);
  } catch {
    // it may be answered again then; nothing else is lost
  }
}

export const answered = (token: string): boolean => read(token) === done;
export const noteAnswered = (token: string): void => write(token, done);

export function markOf(token: string): string {
  const kept = read(token);
  if (kept && kept !== done) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const mark = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  write(token, mark);
  return mark;
}
