import { useDeferredValue, useId } from "react";
import { useQuery } from "urql";
import { FunctionalClassesDocument } from "~/generated/graphql";
import { halfWidth } from "~/lib/typed";
import { Field } from "~/ui/Field";
import { useWords } from "~/ui/useWords";
import { useFilling } from "./FormContext";

/** 支出功能分类: searched by code or name, kept as the code. */
export function ClassLine() {
  const { t } = useWords("filing", "form");
  const { draft, put, faults } = useFilling();
  const list = useId();
  const code = draft.expFuncCode;
  const keyword = useDeferredValue(halfWidth(code).trim());
  const [{ data }] = useQuery({
    query: FunctionalClassesDocument,
    variables: { keyword },
    pause: keyword.length < 2,
  });
  const found = data?.functionalClasses ?? [];
  const chosen = found.find((each) => each.code === code);
  return (
    <Field
      label={t("form:fields.expFuncCode")}
      path="expFuncCode"
      faults={faults}
      required
      hint={chosen?.nameZh ?? t("classHint")}
    >
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            list={list}
            autoComplete="off"
            value={code}
            onChange={(event) => put("expFuncCode", event.target.value)}
            onBlur={() => put("expFuncCode", codeFor(code, found))}
          />
          <datalist id={list}>
            {found.map((each) => (
              <option key={each.code} value={each.code}>
                {each.nameZh}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** A name typed in full stands for its code. */
function codeFor(typed: string, found: readonly { code: string; nameZh: string }[]): string {
  const bare = halfWidth(typed).trim();
  return found.find(({ nameZh }) => nameZh === bare)?.code ?? bare;
}
