import { useWords } from "~/ui/useWords";

/** Changes to the other language; it is named in that language. */
export function LanguageButton() {
  const { language, words } = useWords("app");
  const chinese = language === "zh-CN";
  return (
    <button
      type="button"
      className="button quiet"
      lang={chinese ? "en" : "zh-CN"}
      onClick={() => void words.choose(chinese ? "en" : "zh-CN")}
    >
      {chinese ? "English" : "中文"}
    </button>
  );
}
