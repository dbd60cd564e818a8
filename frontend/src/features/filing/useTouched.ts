import { type FocusEvent, useState } from "react";
import { parentOf } from "~/lib/focus";

/**
 * Which fields a person has left. Marks appear there, and everywhere after a first
 * attempt to submit: nobody is told off while typing.
 */
export function useTouched() {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const left = pathsLeft(event.target, event.relatedTarget);
    if (left.some((path) => !touched.has(path))) setTouched(new Set([...touched, ...left]));
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
