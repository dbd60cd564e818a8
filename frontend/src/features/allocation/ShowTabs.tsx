import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FundingShow } from "~/generated/graphql";
import { useWords } from "~/ui/useWords";

const shows = [undefined, "FUNDED", "RESERVE", "FIRST", "DEPARTED", "MOVED", "BETTER"] as const;

/** Which lines are shown. */
export function ShowTabs() {
  const { t } = useWords("allocation");
  return (
    <nav className="tabs" aria-label={t("show.title")}>
      {shows.map((show) => (
        <ShowLink key={show ?? "ALL"} show={show}>
          {t(`show.${show ?? "ALL"}`)}
        </ShowLink>
      ))}
    </nav>
  );
}

/** The way to some of the lines; the ceiling that is tried stays. */
export function ShowLink({ show, children }: { show: FundingShow | undefined; children: ReactNode }) {
  const at = useSearch({ from: "/shell/batches/$batchId/funding" });
  return (
    <Link
      from="/batches/$batchId/funding"
      search={(before) => ({ ...before, show, page: undefined })}
      aria-current={at.show === show ? "page" : undefined}
    >
      {children}
    </Link>
  );
}
