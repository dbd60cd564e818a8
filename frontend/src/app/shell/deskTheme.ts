import { theme as antd, type ThemeConfig } from "antd";
import type { Theme } from "~/lib/theme";

/** antd's theme out of the palette in ui/colours.css, as it is in force now. */
export function deskTheme(theme: Theme): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: theme === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      fontFamily: colour("font"),
      fontSize: 14,
      borderRadius: 8,
      wireframe: false,
      colorPrimary: colour("brand"),
      colorLink: colour("brand"),
      colorInfo: colour("brand"),
      colorSuccess: colour("good"),
      colorWarning: colour("warn"),
      colorError: colour("bad"),
      colorText: colour("ink"),
      colorTextSecondary: colour("ink-soft"),
      colorTextTertiary: colour("ink-soft"),
      colorTextDescription: colour("ink-soft"),
      colorTextPlaceholder: colour("ink-soft"),
      colorTextDisabled: colour("ink-soft"),
      colorTextLightSolid: colour("on-brand"),
      colorBgLayout: colour("ground"),
      colorBgContainer: colour("surface"),
      colorBgElevated: colour("surface"),
      colorBorder: colour("line-strong"),
      colorBorderSecondary: colour("line"),
      colorSplit: colour("line"),
    },
    components: {
      Table: { headerBg: colour("ground"), headerColor: colour("ink") },
      Button: { primaryColor: colour("on-brand"), primaryShadow: "none", defaultShadow: "none" },
      Menu: { itemSelectedBg: colour("brand-soft"), itemSelectedColor: colour("brand-strong") },
    },
  };
}
