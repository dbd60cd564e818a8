import { inflateSync } from "node:zlib";

/** A page of a PDF as Chromium writes it: its size in points, and its text in NFKC: some glyphs say 目 as its radical. */
export type PdfPage = { width: number; height: number; text: string };

/** Reads the pages of a PDF that Chromium has printed. */
export function pagesOf(pdf: Buffer): PdfPage[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
    const contents = streamAt(objects, /\/Contents (\d+) 0 R/.exec(head)?.[1]);
    const fonts = new Map<string, Map<number, string>>();
    for (const [, name = "", id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const letters = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? "")?.head ?? "")?.[1];
      fonts.set(name, lettersOf(streamAt(objects, letters)));
    }
    return { width: Number(width), height: Number(height), text: textOf(contents, fonts).normalize("NFKC") };
  });
}

type PdfObject = { head: string; stream: Buffer | null };

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const whole = pdf.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const begin of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = begin.index + begin[0].length;
    const body = whole.slice(from, whole.indexOf("endobj", from));
    const cut = body.search(/>> stream\r?\n/);
    if (cut < 0) {
      objects.set(begin[1] ?? "", { head: body, stream: null });
      continue;
    }
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const start = from + body.indexOf("\n", cut) + 1;
    objects.set(begin[1] ?? "", { head: body.slice(0, cut), stream: pdf.subarray(start, start + length) });
  }
  return objects;
}

function streamAt(objects: Map<string, PdfObject>, id: string | undefined): string {
  const { head = "", stream = null } = objects.get(id ?? "") ?? {};
  if (!stream) throw new Error(`the PDF has no stream ${id}`);
  return (head.includes("/FlateDecode") ? inflateSync(stream) : stream).toString("latin1");
}

/** What each glyph of a font says, by its code. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const put = (code: number, hex: string) =>
    letters.set(code, Buffer.from(hex, "hex").swap16().toString("utf16le"));
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", hex = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
      put(Number.parseInt(code, 16), hex);
  }
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", first = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [low, high] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let code = low; code <= high; code++) {
        put(code, (Number.parseInt(first, 16) + code - low).toString(16).padStart(4, "0"));
      }
    }
  }
  return letters;
}

/** The text in the order in which it was drawn. */
function textOf(contents: string, fonts: Map<string, Map<number, string>>): string {
  let [text, letters, bytes] = ["", new Map<number, string>(), 1];
  for (const [, font, hex] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/g)) {
    if (font) {
      letters = fonts.get(font) ?? new Map();
      bytes = [...letters.keys()].some((code) => code > 255) ? 2 : 1;
    } else {
      for (const code of hex?.match(new RegExp(`.{${bytes * 2}}`, "g")) ?? []) {
        text += letters.get(Number.parseInt(code, 16)) ?? "";
      }
    }
  }
  return text;
}
