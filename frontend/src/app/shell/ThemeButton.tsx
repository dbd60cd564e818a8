import { useSyncExternalStore } from "react";
import { onTheme, setTheme, theme } from "~/lib/theme";
import { useWords } from "~/ui/useWords";
import { Icon } from "./Icon";

const sun =
  "M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z";
const moon = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z";

/** Changes between the light and the dark theme. */
export function ThemeButton() {
  const { t } = useWords("app");
  const dark = useSyncExternalStore(onTheme, theme) === "dark";
  const name = t(dark ? "theme.light" : "theme.dark");
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={name}
      title={name}
      onClick={() => setTheme(dark ? "light" : "dark")}
    >
      <Icon path={dark ? sun : moon} />
    </button>
  );
}
