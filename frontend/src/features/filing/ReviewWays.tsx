import { Link } from "@tanstack/react-router";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { ReviewWays_DeclarationFragmentDoc } from "~/generated/graphql";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Props = { declaration: FragmentType<typeof ReviewWays_DeclarationFragmentDoc> };

/** The ways to the experts' review, as far as its rounds exist for the viewer. */
export function ReviewWays(props: Props) {
  const { t } = useWords("filing");
  const may = useMay();
  const { id, stage, rounds, actions } = unmask(ReviewWays_DeclarationFragmentDoc, props.declaration);
  const params = { declarationId: id };
  const any = rounds ?? [];
  const meets = any.some(({ status }) => status === "COLLECTIVE");
  const ended = any.some(({ status, aggregate }) => status === "CLOSED" && aggregate);
  return (
    <>
      {may("panelDraw") && (stage === "PANEL_FORMING" || any.length > 0) && (
        <Link to="/declarations/$declarationId/panel" params={params} className="button">
          {t("ways.panel")}
        </Link>
      )}
      {may("dismissHit") && (stage === "PANEL_FORMING" || any.length > 0) && (
        <Link to="/declarations/$declarationId/recusal" params={params} className="button">
          {t("ways.recusal")}
        </Link>
      )}
      {actions.some(({ action }) => action === "objectToExpert") && (
        <Link to="/declarations/$declarationId/objection" params={params} className="button">
          {t("ways.objection")}
        </Link>
      )}
      {meets && (
        <Link to="/declarations/$declarationId/meeting" params={params} className="button">
          {t("ways.meeting")}
        </Link>
      )}
      {ended && (
        <Link to="/declarations/$declarationId/result" params={params} className="button">
          {t("ways.result")}
        </Link>
      )}
    </>
  );
}
