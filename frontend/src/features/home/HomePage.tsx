import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";

/** Where a working day begins (工作台). */
export function HomePage() {
  const { t } = useWords("home");
  return (
    <>
      <PageHeader title={t("title")} />
      <Empty>{t("none")}</Empty>
    </>
  );
}
