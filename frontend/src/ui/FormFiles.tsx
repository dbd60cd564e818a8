import { PrintFiles } from "./PrintFiles";
import { useWords } from "./useWords";

/** The official forms that the server prints, as their addresses call them. */
export type Form =
  | "declarations"
  | "target-reviews"
  | "sheets"
  | "meetings"
  | "monitorings"
  | "self-evaluations"
  | "evaluations"
  | "overalls"
  | "rollups";

type Props = {
  of: Form;
  /** The row that the form is filled from. */
  id: string;
  /** Whose form it is: the file is called after the form and this. */
  whose: string;
};

/** 打印: an official form in Word, PDF and Excel; a final one comes with its code. */
export function FormFiles({ of, id, whose }: Props) {
  const { t } = useWords("ui");
  const form = t(`prints.forms.${of}`);
  return (
    <PrintFiles
      form={form}
      file={`${form}（${whose}）`}
      address={(ending) => `/forms/${of}/${id}.${ending}`}
    />
  );
}
