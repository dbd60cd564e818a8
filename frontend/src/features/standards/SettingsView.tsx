import { useWords } from "~/ui/useWords";
import type { Settings } from "./body";
import { Part, Table } from "./Part";

type Value = string | number | boolean | readonly (number | string)[];

/** 限额与期限: every limit and period that differs by place, each in a sentence. */
export function SettingsView({ of }: { of: Settings }) {
  const { t } = useWords("standards");
  const said = (value: Value) => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return typeof value === "object" ? value.join(t("rules.or")) : String(value);
  };
  return (
    <>
      {(["form", "scoring", "panel", "procedure", "survey", "disclosure"] as const).map((part) => (
        <Part key={part} title={t(`settings.${part}.title`)}>
          <dl className="limits">
            {Object.entries(of[part] as Record<string, Value>).map(([key, value]) => (
              <div key={key}>
                <dt>{t(`settings.${part}.${key}`)}</dt>
                <dd className="figure">
                  {said(value)} <span className="soft">{t(`settings.units.${part}.${key}`)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      ))}
      <Part title={t("settings.monitoring.title")}>
        <ul>
          {of.monitoring.alarms.map(({ throughMonth, minRate }) => (
            <li key={throughMonth}>
              {t("settings.monitoring.alarm", { month: throughMonth, rate: minRate })}
            </li>
          ))}
          <li>{t("settings.monitoring.gap", { gap: of.monitoring.progressGap })}</li>
        </ul>
      </Part>
      <Part title={t("settings.resultUse.title")}>
        <Table
          name={t("settings.resultUse.title")}
          rows={of.resultUse}
          keyOf={({ grade }) => grade}
          columns={[
            { title: t("bands.grade"), cell: ({ grade }) => t(`grades.${grade}`) },
            { title: t("settings.resultUse.change"), cell: ({ change }) => `${change}%` },
            { title: t("settings.resultUse.text"), cell: ({ textZh }) => textZh },
          ]}
        />
      </Part>
    </>
  );
}
