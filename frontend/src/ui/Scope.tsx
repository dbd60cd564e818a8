import { useWords } from "~/ui/useWords";

type Named = { code: string; nameZh: string };

/** A grant as the server tells it; whatever limits it is there, nothing means the whole division. */
export type GrantLimits = {
  unit?: Named | null;
  section?: Named | null;
  batch?: Named | null;
  portfolio: readonly Named[];
  validFrom?: string | null;
  validTo?: string | null;
};

/** Within what a role is held, in words: 区教育局；2027 年第一批. */
export function Scope({ of: { unit, section, batch, portfolio } }: { of: GrantLimits }) {
  const { t } = useWords("ui");
  const limits = [
    unit?.nameZh,
    section?.nameZh,
    portfolio.length > 0 &&
      t("scope.portfolio", { sections: portfolio.map(({ nameZh }) => nameZh).join(t("scope.and")) }),
    batch && t("scope.batch", { batch: batch.nameZh }),
  ].filter(Boolean);
  return <>{limits.length > 0 ? limits.join(t("scope.between")) : t("scope.division")}</>;
}

/** From when to when a role is held. */
export function Span({ of: { validFrom, validTo } }: { of: GrantLimits }) {
  const { t } = useWords("ui");
  if (validFrom && validTo) return <>{t("scope.span", { from: validFrom, to: validTo })}</>;
  if (validFrom) return <>{t("scope.from", { from: validFrom })}</>;
  return <>{validTo ? t("scope.to", { to: validTo }) : t("scope.always")}</>;
}
