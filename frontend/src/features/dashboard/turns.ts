let last: Promise<void> = Promise.resolve();

/** Lets charts be drawn one after another, each in a task of its own: the page answers between them. */
export function myTurn(): Promise<void> {
  last = last.then(() => new Promise((go) => setTimeout(go)));
  return last;
}

/** How long what nobody looks at yet lets the page be. */
const leisure = 3_000;

/** Waits until a place is about to be seen, or the page has long stood: it may be printed, or searched. */
export function soonSeen(place: Element): Promise<void> {
  return new Promise((go) => {
    const done = () => {
      watcher.disconnect();
      clearTimeout(timer);
      go();
    };
    const near = (entries: { isIntersecting: boolean }[]) =>
      entries.some(({ isIntersecting }) => isIntersecting) && done();
    const watcher = new IntersectionObserver(near, { rootMargin: "200px" });
    const timer = setTimeout(done, leisure);
    watcher.observe(place);
  });
}
