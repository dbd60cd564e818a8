import { type MouseEvent, useRef } from "react";
import { kept } from "./column";
import type { CellProps } from "./Grid";

/** Selects all that a cell holds, so that the next key or word replaces it. */
export function selectAll(cell: Element): void {
  getSelection()?.selectAllChildren(cell);
}

/**
 * A cell that is typed into. The cell itself is editable and its text selected,
 * so an input method (输入法) composes right in it from the first key on. React
 * draws what is kept; while a person types, the text is the browser's.
 */
export function TextCell({ value, kind, locked, onKeep, cell }: CellProps) {
  const box = useRef<HTMLDivElement>(null);

  const keep = (): void => {
    const div = box.current;
    if (!div || div.dataset.editing === undefined) return;
    const typed = kept(kind, div.textContent ?? "");
    delete div.dataset.editing;
    div.textContent = value;
    if (typed !== value) onKeep(typed);
  };
  const selectIdle = ({ currentTarget }: MouseEvent) => {
    if (!(currentTarget as HTMLElement).dataset.editing && !locked) selectAll(currentTarget);
  };

  return (
    <div
      {...cell}
      ref={box}
      role="gridcell"
      aria-readonly={locked || undefined}
      contentEditable={!locked}
      suppressContentEditableWarning
      className={`cell ${kind}`}
      onFocus={(event) => {
        if (!locked) selectAll(event.currentTarget);
      }}
      onClick={selectIdle}
      onDoubleClick={(event) => {
        event.currentTarget.dataset.editing = "by hand";
      }}
      onInput={(event) => {
        event.currentTarget.dataset.editing ||= "typing";
      }}
      onDrop={(event) => event.preventDefault()}
      onBlur={keep}
    >
      {value}
    </div>
  );
}
