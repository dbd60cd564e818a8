import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import { compare, isDecimal } from "~/lib/money";
import { Money } from "~/ui/Figures";
import { useSettled } from "~/ui/useSettled";
import { useWords } from "~/ui/useWords";

type Props = {
  /** The batch's own ceiling. */
  own: string | null | undefined;
  /** What all candidates ask together: where the slide ends. */
  asked: string | undefined;
  strict: boolean;
};

/** Another ceiling is tried by sliding or typing; the URL keeps it, the batch does not. */
export function CeilingSlide({ own, asked, strict }: Props) {
  const { t } = useWords("allocation", "ui");
  const { ceiling } = useSearch({ from: "/shell/batches/$batchId/funding" });
  const navigate = useNavigate({ from: "/batches/$batchId/funding" });
  const id = useId();
  const [typed, type] = useState<string | null>(null); // until the URL has it
  const settled = useSettled(typed, 250);
  useEffect(() => {
    if (settled === null || !isDecimal(settled) || compare(settled, "0") === -1) return;
    const tried = own && compare(settled, own) === 0 ? undefined : settled;
    void navigate({ search: (before) => ({ ...before, ceiling: tried, page: undefined }), replace: true });
    type((now) => (now === settled ? null : now));
  }, [settled, own, navigate]);
  const shown = typed ?? ceiling ?? own ?? "";
  const most = Math.ceil(Math.max(Number(asked ?? 0), Number(own ?? 0), 1)); // only how far the slide goes
  return (
    <section className="panel ceiling-slide" aria-label={t("slide.title")}>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t("slide.label")}
        </label>
        <input
          id={id}
          className="input"
          inputMode="decimal"
          value={shown}
          aria-invalid={(shown !== "" && !isDecimal(shown)) || undefined}
          onChange={(event) => type(event.target.value.trim())}
        />
      </div>
      <input
        type="range"
        className="slide"
        aria-label={t("slide.range")}
        min={0}
        max={most}
        step={Math.max(1, Math.floor(most / 1000))}
        value={Math.floor(Number(shown)) || 0}
        onChange={(event) => type(event.target.value)}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={strict}
          onChange={(event) =>
            void navigate({
              search: (before) => ({ ...before, strict: event.target.checked, page: undefined }),
              replace: true,
            })
          }
        />
        {t("slide.strict")}
      </label>
      <p className="soft">
        {own ? (
          <>
            {t("slide.own")} <Money value={own} unit />
          </>
        ) : (
          t("slide.none")
        )}
        {own && compare(shown, own) !== 0 && (
          <button type="button" className="button quiet" onClick={() => type(own)}>
            {t("slide.reset")}
          </button>
        )}
      </p>
    </section>
  );
}
