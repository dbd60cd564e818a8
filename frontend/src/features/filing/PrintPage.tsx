import "./print.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { unmask } from "~/generated/fragment-masking";
import {
  Files_FileFragmentDoc,
  FilingFormFragmentDoc,
  PrintPageDocument,
  type PrintPageQuery,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { FormFiles } from "~/ui/FormFiles";
import { nameOf } from "~/ui/form/form";
import { PageHeader } from "~/ui/PageHeader";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { PrintFacts } from "./PrintFacts";
import { PrintLines } from "./PrintLines";
import { type Guide, useGuide } from "./useGuide";

type Declaration = PrintPageQuery["declaration"];

/** 项目支出绩效目标申报表 on A4, as it is signed and filed. */
export function PrintPage() {
  const { declarationId } = useParams({ from: "/shell/declarations/$declarationId/print" });
  const asked = useQuery({ query: PrintPageDocument, variables: { id: declarationId } });
  return <Answer of={asked}>{({ declaration }) => <Sheet declaration={declaration} />}</Answer>;
}

function Sheet({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("filing", "form");
  const { guide } = useGuide(declaration);
  if (!guide) return <Loading />;
  return (
    <>
      <div className="actions print-bar screen-only">
        <button type="button" className="button primary" onClick={() => print()}>
          {t("print.do")}
        </button>
        <Link to="/declarations/$declarationId" params={{ declarationId: declaration.id }} className="button">
          {t("back")}
        </Link>
        <FormFiles
          of="declarations"
          id={declaration.id}
          whose={unmask(FilingFormFragmentDoc, declaration.form).nameZh || declaration.code}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reached by keys */}
      <article className="paper" aria-label={t("print.title")} tabIndex={0}>
        {/* The head of this frame comes back on every page. */}
        <table className="frame" role="presentation">
          <thead>
            <tr>
              <td>
                <PageHeader title={t("print.title")} />
                <p className="frame-line">
                  <span>{declaration.code}</span>
                  <span>{t("print.year", { year: declaration.budgetYear })}</span>
                  <span>{t("print.unit")}</span>
                </p>
              </td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <Body declaration={declaration} guide={guide} />
              </td>
            </tr>
          </tbody>
        </table>
      </article>
    </>
  );
}

function Body({ declaration, guide }: { declaration: Declaration; guide: Guide }) {
  const { t } = useWords("filing", "form");
  const form = unmask(FilingFormFragmentDoc, declaration.form);
  const files = unmask(Files_FileFragmentDoc, declaration.attachments ?? []);
  const { unit } = declaration;
  return (
    <>
      <PrintFacts
        form={form}
        guide={guide}
        department={unit.parent?.nameZh ?? unit.nameZh}
        unit={unit.nameZh}
        section={declaration.section.nameZh}
      />
      <PrintLines form={form} guide={guide} />
      {files.length > 0 && (
        <>
          <h2>{t("files.title")}</h2>
          <ol>
            {files.map(({ id, kind, name }) => (
              <li key={id}>
                {name}（{nameOf(guide.attachmentKinds, kind)}）
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="frame-line keep signatures">
        <span>{t("print.clerk")}</span>
        <span>{t("print.head")}</span>
        <span>{t("print.day")}</span>
      </p>
    </>
  );
}
