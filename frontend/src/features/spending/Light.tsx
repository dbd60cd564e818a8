import { useWords } from "~/ui/useWords";

const tones = { GREEN: "good", YELLOW: "waiting", RED: "bad" } as const;

/** 绿灯, 黄灯, 红灯: in words and colour. */
export function Light({ light }: { light: keyof typeof tones | null | undefined }) {
  const { t } = useWords("spending");
  return light ? <span className={`tag ${tones[light]}`}>{t(`lights.${light}`)}</span> : <>—</>;
}
