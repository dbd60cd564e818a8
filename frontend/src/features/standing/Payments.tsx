import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Payments_PaymentFragmentDoc } from "~/generated/graphql";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import { Yuan } from "./Yuan";

type Props = { payments: readonly FragmentType<typeof Payments_PaymentFragmentDoc>[] };

/** What the expert is paid: by batch, and what each sheet earned. */
export function Payments({ payments }: Props) {
  const { t } = useWords("standing");
  if (payments.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t("pay.title")}</h2>
      <Scroll label={t("pay.title")}>
        <table className="list" aria-label={t("pay.title")}>
          <thead>
            <tr>
              <th scope="col">{t("pay.batch")}</th>
              <th scope="col">{t("pay.sheets")}</th>
              {["gross", "tax", "net"].map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`pay.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {payments.map((masked) => {
              const paid = unmask(Payments_PaymentFragmentDoc, masked);
              return (
                <tr key={paid.id}>
                  <th scope="row">{paid.batchName}</th>
                  <td>{paid.lines?.map(({ projectName }) => projectName).join(t("comma"))}</td>
                  <td className="number">
                    <Yuan value={paid.gross} />
                  </td>
                  <td className="number">
                    <Yuan value={paid.tax} />
                  </td>
                  <td className="number">
                    <Yuan value={paid.net} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
