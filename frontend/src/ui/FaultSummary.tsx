import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { errorsOf, type Fault } from "~/lib/fault";
import { focusPath, nameAt } from "~/lib/focus";
import { useWords } from "~/ui/useWords";
import { useFaultWords } from "./faultWords";

type Props = {
  faults: readonly Fault[];
  /** Says what could not be done; by default that N problems stand before submission. */
  heading?: string;
  /** Words of a field path, put before the fault: 「第 2 行 权重」. */
  place?: (path: string) => string;
};

/**
 * All that keeps a form from being handed in, in one place. Focus moves here
 * whenever a new answer brings faults; each link moves it to its field or cell.
 */
export function FaultSummary({ faults, heading, place }: Props) {
  const { t, language } = useWords("ui");
  const words = useFaultWords();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const box = useRef<HTMLDivElement>(null);
  const errors = errorsOf(faults);
  const any = errors.length > 0;

  // The server's Chinese names the field itself; the general words in another language do not.
  useLayoutEffect(() => {
    setNames(new Map(language === "zh-CN" ? [] : faults.map(({ path }) => [path, nameAt(path)])));
  }, [faults, language]);

  useEffect(() => {
    if (any && faults) box.current?.focus();
  }, [any, faults]);

  if (!any) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="fault-summary screen-only">
      <h2>{heading ?? t("fixFirst", { count: errors.length })}</h2>
      <ul>
        {errors.map((fault, index) => {
          const at = place?.(fault.path) || names.get(fault.path);
          const text = at ? t("faultAt", { at, fault: words(fault) }) : words(fault);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one fault may stand twice at one path
            <li key={`${fault.path} ${fault.code} ${index}`}>
              {fault.path ? (
                <a
                  href={`#${fault.path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusPath(fault.path);
                  }}
                >
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
