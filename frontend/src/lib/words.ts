/** The languages the screens speak. Chinese comes first, English is complete. */
export type Language = "zh-CN" | "en";

const languages: readonly Language[] = ["zh-CN", "en"];

/** A catalogue of words: sentences under keys, {{name}} where a value goes. */
export type Catalogue = { [key: string]: string | Catalogue };

export type Values = Record<string, string | number>;

type Sources = {
  language: Language;
  /** What every screen needs at once, by "language/name". */
  ready?: Record<string, Catalogue>;
  /** What every screen needs of one language alone. */
  beside?: Partial<Record<Language, readonly string[]>>;
  /** Fetches the catalogue of one feature in one language. */
  fetch: (language: Language, name: string) => Promise<Catalogue>;
};

/**
 * The words of all screens. Catalogues come as pages need them; a change of
 * language waits until all that are in use are there, so nothing is half changed.
 */
export class Words {
  #language: Language;
  readonly #fetch: Sources["fetch"];
  readonly #beside: NonNullable<Sources["beside"]>;
  readonly #names = new Set<string>();
  readonly #ready = new Map<string, Catalogue>();
  readonly #coming = new Map<string, Promise<void>>();
  readonly #failed = new Map<string, Error>();
  readonly #listeners = new Set<() => void>();

  constructor({ language, ready = {}, beside = {}, fetch }: Sources) {
    this.#language = language;
    this.#fetch = fetch;
    this.#beside = beside;
    for (const [key, catalogue] of Object.entries(ready)) {
      this.#ready.set(key, catalogue);
      this.#coming.set(key, Promise.resolve());
    }
  }

  readonly language = (): Language => this.#language;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  has(name: string): boolean {
    return this.#ready.has(`${this.#language}/${name}`);
  }

  /** Fetches catalogues of the language in force; what failed before is asked for again. */
  load(...names: string[]): Promise<void> {
    for (const name of names) {
      if (this.#failed.delete(`${this.#language}/${name}`)) this.#coming.delete(`${this.#language}/${name}`);
    }
    return this.#loadIn(this.#language, names);
  }

  /** Fetches what any screen may say in the language in force. */
  begin(...names: string[]): Promise<void> {
    return this.load(...names, ...(this.#beside[this.#language] ?? []));
  }

  /** Fetches catalogues of every language: what was written in one is read in another. */
  async loadEach(...names: string[]): Promise<void> {
    await Promise.all(languages.map((language) => this.#loadIn(language, names)));
  }

  /** What a component throws while a catalogue is not there: its arrival, or why it never came. */
  missing(name: string): Promise<void> | Error {
    return this.#failed.get(`${this.#language}/${name}`) ?? this.#loadOne(this.#language, name);
  }

  /** Changes the language, on the screen and over reloads. */
  async choose(language: Language): Promise<void> {
    await this.#loadIn(language, [...this.#names, ...(this.#beside[language] ?? [])]);
    this.#language = language;
    document.documentElement.lang = language;
    remember("hengxiao.language", language);
    for (const tell of this.#listeners) tell();
  }

  /**
   * The sentence under a key, "grid.added" or, of another catalogue,
   * "app:roles.EXPERT". With a count, English may have a form for one and for
   * others: key_one, key_other. Null when there is none.
   */
  find(name: string, key: string, values: Values = {}): string | null {
    return this.#findIn(this.#language, name, key, values);
  }

  /** The words under a key in each language that is there, those of the screen first. */
  inEach(name: string, key: string): string[] {
    const others = languages.filter((language) => language !== this.#language);
    const found = [this.#language, ...others].map((language) => this.#findIn(language, name, key, {}));
    return [...new Set(found.flatMap((word) => word ?? []))];
  }

  #findIn(language: Language, name: string, key: string, values: Values): string | null {
    const [first = "", second] = key.split(":");
    const catalogue = this.#ready.get(`${language}/${second ? first : name}`);
    const path = (second ?? first).split(".");
    const { count } = values;
    const form = typeof count === "number" ? new Intl.PluralRules(language).select(count) : null;
    const sentence = (form && at(catalogue, path, `_${form}`)) ?? at(catalogue, path);
    return sentence?.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? "")) ?? null;
  }

  async #loadIn(language: Language, names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#loadOne(language, name)));
  }

  #loadOne(language: Language, name: string): Promise<void> {
    this.#names.add(name);
    const key = `${language}/${name}`;
    const coming =
      this.#coming.get(key) ??
      this.#fetch(language, name).then(
        (catalogue) => void this.#ready.set(key, catalogue),
        (error: Error) => {
          this.#failed.set(key, error);
          throw error;
        },
      );
    this.#coming.set(key, coming);
    return coming;
  }
}

function at(catalogue: Catalogue | undefined, path: readonly string[], ending = ""): string | null {
  let here: string | Catalogue | undefined = catalogue;
  path.forEach((step, index) => {
    const key = index === path.length - 1 ? step + ending : step;
    here = typeof here === "object" ? here[key] : undefined;
  });
  return typeof here === "string" ? here : null;
}

/** Keeps a preference over reloads; a browser that forbids storage forgets it. */
export function remember(key: "hengxiao.language" | "hengxiao.theme", value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // private windows may refuse storage; the choice then lasts for the page
  }
}
