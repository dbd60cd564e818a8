import { Link } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { FormFiles } from "~/ui/FormFiles";
import { FormHead } from "~/ui/FormHead";

type Props = Pick<ComponentProps<typeof FormHead>, "of" | "said"> & {
  row: ComponentProps<typeof FormHead>["row"] & {
    declaration: { id: string; code: string; nameZh: string; unit: { nameZh: string } };
  };
  /** What it is and of when: 2027 年度绩效自评. */
  what: string;
  /** Its official form, as a file. */
  print?: Pick<ComponentProps<typeof FormFiles>, "of" | "id">;
  children?: ReactNode;
};

/** What is evaluated, whose, where it stands, who has it until when, and what may be done. */
export function Head({ of, row, what, said, print, children }: Props) {
  const { id, code, nameZh, unit } = row.declaration;
  return (
    <FormHead
      of={of}
      row={row}
      title={nameZh}
      about={
        <>
          {what} ·{" "}
          <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
            {code}
          </Link>{" "}
          · {unit.nameZh}
        </>
      }
      said={said}
      actions={
        <>
          {children}
          {print && <FormFiles {...print} whose={nameZh} />}
        </>
      }
    />
  );
}
