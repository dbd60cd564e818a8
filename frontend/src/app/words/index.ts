import { type Catalogue, type Language, Words } from "~/lib/words";

/** What every screen says, and the door: in Chinese at once. A feature's own words come with its page. */
const base = import.meta.glob<Catalogue>("./zh-CN/{app,signIn,ui}.json", {
  eager: true,
  import: "default",
});
const later = import.meta.glob<Catalogue>(["./zh-CN/*.json", "!./zh-CN/{app,signIn,ui}.json"], {
  import: "default",
});

const named = ([file, catalogue]: [string, Catalogue]) => [file.slice(2, -".json".length), catalogue];

/** Where the catalogues of a language lie; those of the other one come with whoever reads it. */
async function placesOf(language: Language): Promise<typeof later> {
  return language === "en" ? (await import("./english")).english : later;
}

/** The message catalogues, one file for each language and feature. */
export const words = new Words({
  language: document.documentElement.lang === "en" ? "en" : "zh-CN",
  ready: Object.fromEntries(Object.entries(base).map(named)),
  beside: { en: ["faults"] }, // in Chinese the server says what is wrong itself
  fetch: async (language: Language, name: string) => {
    const load = (await placesOf(language))[`./${language}/${name}.json`];
    return load ? load() : Promise.reject(new Error(`there is no catalogue ${language}/${name}`));
  },
});

/** What any screen may say; nothing is shown before these words are there. */
export const first = words.begin("app", "signIn", "ui");
