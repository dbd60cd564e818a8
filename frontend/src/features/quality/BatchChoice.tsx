import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useWords } from "~/ui/useWords";

type Props = { all: readonly { id: string; nameZh: string }[]; chosen: string };

/** Which batch of the year is weighed; the URL keeps it. */
export function BatchChoice({ all, chosen }: Props) {
  const { t } = useWords("quality");
  const navigate = useNavigate({ from: "/quality" });
  const id = useId();
  return (
    <div className="field quality-batch">
      <label className="field-label" htmlFor={id}>
        {t("batch")}
      </label>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={(event) =>
          void navigate({ search: (before) => ({ ...before, batch: event.target.value, page: undefined }) })
        }
      >
        {all.map((batch) => (
          <option key={batch.id} value={batch.id}>
            {batch.nameZh}
          </option>
        ))}
      </select>
    </div>
  );
}
