import { useWords } from "~/ui/useWords";
import { type CodeLists, codeLists } from "./body";
import { Part, Table } from "./Part";

/** 业务代码: the lists that forms draw from. */
export function CodesView({ of }: { of: CodeLists }) {
  const { t } = useWords("standards");
  return (
    <div className="code-lists">
      {codeLists.map((list) => (
        <Part key={list} title={t(`codes.${list}`)}>
          <Table
            name={t(`codes.${list}`)}
            rows={of[list]}
            keyOf={({ code }) => code}
            columns={[
              { title: t("name"), cell: ({ nameZh }) => nameZh },
              { title: t("code"), cell: ({ code }) => <code>{code}</code> },
              ...(of[list].some(({ integratedCode }) => integratedCode)
                ? [
                    {
                      title: t("codes.integrated"),
                      cell: ({ integratedCode }: { integratedCode?: string }) =>
                        integratedCode ? <code>{integratedCode}</code> : "—",
                    },
                  ]
                : []),
            ]}
          />
        </Part>
      ))}
      <Part title={t("codes.units")}>
        <ul className="choices">
          {of.units.map(({ code, max }) => (
            <li key={code}>
              {code} {max && <small className="soft">{t("codes.max", { max })}</small>}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("codes.percentFreeWords")}>
        <p className="soft">{t("codes.percentFreeText")}</p>
        <ul className="choices">
          {of.percentFreeWords.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      </Part>
    </div>
  );
}
