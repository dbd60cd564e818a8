import { useRef, useState } from "react";
import { useQuery } from "urql";
import { ConditionGuideDocument } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { type Suggestion, suggest } from "./suggest";

type WhenProps = {
  when: string;
  path: string;
  faults: readonly Fault[];
  fixed: boolean;
  onChange: (when: string) => void;
};

/** The condition as text; what may be typed next stands under it. */
export function WhenField({ when, path, faults, fixed, onChange }: WhenProps) {
  const { t } = useWords("standards");
  const [{ data }] = useQuery({ query: ConditionGuideDocument });
  const [caret, setCaret] = useState<number | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const offered = caret === null || !data ? [] : suggest(when, caret, data.conditionGuide);
  const take = ({ word, from, to }: Suggestion) => {
    onChange(when.slice(0, from) + word + when.slice(to));
    const at = from + word.length;
    box.current?.focus();
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at));
    setCaret(at);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus leaves
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setCaret(null);
      }}
    >
      <Field
        label={t("rules.when")}
        path={path}
        faults={faults}
        hint={fixed && t("editor.lastRule")}
        required
      >
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className="input condition"
            rows={Math.max(1, Math.ceil(when.length / 60))}
            spellCheck={false}
            value={when}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          />
        )}
      </Field>
      {offered.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not of a form
        <div role="group" aria-label={t("editor.offered")} className="offered">
          {offered.map((one) => (
            <button key={one.word} type="button" className="chip" onClick={() => take(one)}>
              <code>{one.word}</code> {one.nameZh ?? nameOf(one.word, t)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function nameOf(word: string, t: (key: string) => string): string {
  return word.endsWith("(") ? t(`editor.functions.${word.slice(0, -1)}`) : t(`rules.fields.${word}`);
}
