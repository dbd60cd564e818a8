import { useId, useState } from "react";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import type { Named } from "./body";
import { Part } from "./Part";

/** 支出功能分类: 类, 款, 项 by the length of the code, to look through. */
export function ClassesView({ items }: { items: readonly Named[] }) {
  const { t } = useWords("standards", "ui");
  const id = useId();
  const [word, setWord] = useState("");
  const shown = items.filter(({ code, nameZh }) => code.startsWith(word) || nameZh.includes(word));
  return (
    <Part title={t("classes.title")}>
      <div className="field narrow-field">
        <label className="field-label" htmlFor={id}>
          {t("ui:keyword")}
        </label>
        <input
          id={id}
          className="input"
          placeholder={t("classes.hint")}
          value={word}
          onChange={(event) => setWord(event.target.value.trim())}
        />
      </div>
      <p role="status" className="soft">
        {t("classes.count", { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty>{t("classes.none")}</Empty>
      ) : (
        <Scroll label={t("classes.title")}>
          <table className="list classes">
            <thead>
              <tr>
                <th scope="col">{t("code")}</th>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("classes.level")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ code, nameZh }) => (
                <tr key={code} data-digits={code.length}>
                  <td className="code">{code}</td>
                  <th scope="row">{nameZh}</th>
                  <td>{t(`classes.levels.${code.length}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Part>
  );
}
