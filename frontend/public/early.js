// Runs before the first paint, so that neither colours nor language flash.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = kept("hengxiao.theme") ?? (dark ? "dark" : "light");
  root.lang = kept("hengxiao.language") === "en" ? "en" : "zh-CN";
})();
