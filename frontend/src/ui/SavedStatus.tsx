import { clockOf } from "~/lib/dates";
import { useWords } from "~/ui/useWords";

export type Saving =
  | { kind: "clean" }
  | { kind: "typing" }
  | { kind: "saving" }
  | { kind: "saved"; at: string | Date }
  | { kind: "waiting"; count: number }
  | { kind: "synced"; at: string | Date }
  | { kind: "failed" };

/** Whether what a person typed is safe: 已保存 14:02, or 2 项待同步 while the server cannot be reached. */
export function SavedStatus({ saving }: { saving: Saving }) {
  const { t } = useWords("ui");
  return (
    <span role="status" className="soft screen-only">
      {saving.kind === "saved" && t("saved.at", { time: clockOf(saving.at) })}
      {saving.kind === "saving" && t("saved.saving")}
      {saving.kind === "typing" && t("saved.typing")}
      {saving.kind === "waiting" && t("saved.waiting", { count: saving.count })}
      {saving.kind === "synced" && t("saved.synced", { time: clockOf(saving.at) })}
      {saving.kind === "failed" && t("saved.failed")}
    </span>
  );
}
