/** The first that fits names it: those that call themselves like another come before it. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, "WeChat"],
  [/Edg(?:A|iOS)?\/(\d+)/, "Edge"],
  [/QQBrowser\/(\d+)/, "QQ Browser"],
  [/OPR\/(\d+)/, "Opera"],
  [/Firefox\/(\d+)/, "Firefox"],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/Version\/(\d+).*Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/Windows NT/, "Windows"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Mac OS X/, "macOS"],
  [/OpenHarmony|HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/Linux|X11/, "Linux"],
];

/** What a device calls itself, in names that its owner knows. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
  const browser = browsers.find(([is]) => is.test(userAgent));
  const version = browser?.[0].exec(userAgent)?.[1];
  return {
    browser: browser && version ? `${browser[1]} ${version}` : null,
    system: systems.find(([is]) => is.test(userAgent))?.[1] ?? null,
  };
}

/** A device in words; what cannot be told of its browser is called unknown. */
export function deviceName(userAgent: string, unknown: string): string {
  const { browser, system } = deviceOf(userAgent);
  return [browser ?? unknown, system].filter(Boolean).join(" · ");
}
