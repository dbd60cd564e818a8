import "./query.css";
import { useId, useRef } from "react";
import { complete, type Field, type Query } from "~/lib/query";
import { useWords } from "~/ui/useWords";

type Props = {
  label: string;
  hint: string;
  text: string;
  fields: readonly Field[];
  /** What was not understood when it was asked; nothing is told while one types. */
  unclear: Query["unclear"];
  onChange: (text: string) => void;
};

/** A keyword, or conditions: completed while they are typed, and told when they mean nothing. */
export function QueryBox({ label, hint, text, fields, unclear, onChange }: Props) {
  const { t } = useWords("lists");
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const take = (whole: string) => {
    onChange(whole);
    box.current?.focus();
  };
  const ways = complete(text, fields);
  return (
    <div className="field query-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={box}
        id={id}
        className="input"
        autoComplete="off"
        spellCheck="false"
        value={text}
        placeholder={hint}
        aria-invalid={unclear.length > 0 || undefined}
        aria-describedby={unclear.length > 0 ? `${id}-unclear` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {ways.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: suggestions, no part of what is sent
        <div role="group" aria-label={t("query.ways")} className="query-ways">
          {ways.map((whole) => (
            <button key={whole} type="button" onClick={() => take(whole)}>
              {/\S*$/.exec(whole.trimEnd())?.[0]}
            </button>
          ))}
        </div>
      )}
      {unclear.length > 0 && (
        <div role="alert" id={`${id}-unclear`} className="query-unclear">
          {unclear.map(({ token, near }) => (
            <p key={token}>
              {t("query.unknown", { token })}{" "}
              {near && (
                <button type="button" onClick={() => take(text.replace(token, near))}>
                  {t("query.near", { near })}
                </button>
              )}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
