import { Link } from "@tanstack/react-router";
import { BatchLink } from "~/ui/BatchLink";
import { useWords } from "~/ui/useWords";

/** The way to the object of a trace, where it has a page. */
export function ObjectLink({ type, id }: { type: string; id: string }) {
  const { t } = useWords("audit");
  switch (type) {
    case "Declaration":
      return (
        <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
          {t("open")}
        </Link>
      );
    case "Project":
      return (
        <Link to="/projects/$projectId" params={{ projectId: id }}>
          {t("open")}
        </Link>
      );
    case "Batch":
      return (
        <BatchLink id={id} otherwise={null}>
          {t("open")}
        </BatchLink>
      );
    case "Report":
      return (
        <Link to="/reports/$reportId" params={{ reportId: id }}>
          {t("open")}
        </Link>
      );
    case "Standard":
      return (
        <Link to="/standards/$standardId" params={{ standardId: id }}>
          {t("open")}
        </Link>
      );
    case "User":
      return (
        <Link to="/system/users/$userId" params={{ userId: id }}>
          {t("open")}
        </Link>
      );
    default:
      return null;
  }
}
