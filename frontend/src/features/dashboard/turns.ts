let last: Promise<void> = Promise.resolve();

/** Lets charts be drawn one after another, each in a task of its own: the page answers between them. */
export function myTurn(): Promise<void> {
  last = last.then(() => new Promise((go) => setTimeout(go)));
  return last;
}
