import { Link } from "@tanstack/react-router";
import { minuteOf } from "~/lib/dates";
import { deviceName } from "~/lib/device";
import { useWords } from "~/ui/useWords";

/** The kind of the notice that tells of a second device. */
export const elsewhere = "session.elsewhere";

type Props = { address: string; userAgent: string; at: string; onRead: () => void };

/** Where and when one's account was signed in besides, and what to do about it. */
export function Elsewhere({ address, userAgent, at, onRead }: Props) {
  const { t } = useWords("notices");
  const device = deviceName(userAgent, t("elsewhere.unknown"));
  return (
    <p>
      {t("elsewhere.text", { time: minuteOf(at), device, address })}{" "}
      <Link to="/account" onClick={onRead}>
        {t("elsewhere.end")}
      </Link>
    </p>
  );
}
