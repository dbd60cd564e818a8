import { type FocusEvent, useCallback, useEffect, useRef, useState } from "react";
import { parentOf } from "~/lib/focus";

/**
 * Which fields a person has left. Marks appear there, and everywhere after a first
 * attempt to submit: nobody is told off while typing. A mark moves what stands below
 * it, so marks wait while a button is held down: else the click would miss its aim.
 */
export function useTouched() {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const left = useRef<string[]>([]);
  const held = useRef(false);
  const mark = useCallback(() => {
    if (held.current || left.current.length === 0) return;
    const paths = left.current.splice(0);
    setTouched((before) =>
      paths.every((path) => before.has(path)) ? before : new Set([...before, ...paths]),
    );
  }, []);

  useEffect(() => {
    const down = () => {
      held.current = true;
    };
    const up = () => {
      held.current = false;
      setTimeout(mark); // the click comes first
    };
    const events = [
      ["pointerdown", down],
      ["pointerup", up],
      ["pointercancel", up],
    ] as const;
    for (const [name, listener] of events) addEventListener(name, listener, true);
    return () => {
      for (const [name, listener] of events) removeEventListener(name, listener, true);
    };
  }, [mark]);

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    left.current.push(...pathsLeft(event.target, event.relatedTarget));
    mark();
  };
  /** A field is left with itself or with its whole row; a list only with itself. */
  const wasLeft = (path: string) => touched.has(path) || (path.includes(".") && touched.has(parentOf(path)));
  return { onBlur, wasLeft, touched };
}

/** The paths around the control that lost focus which the newly focused one is not in. */
function pathsLeft(from: Element, to: Element | null): string[] {
  const paths: string[] = [];
  for (let at: Element | null = from; at; at = at.parentElement) {
    const path = at instanceof HTMLElement ? at.dataset.path : undefined;
    if (path && !(to && at.contains(to))) paths.push(path);
  }
  return paths;
}
