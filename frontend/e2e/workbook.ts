import { crc32 } from "node:zlib";

const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Rows = readonly (readonly string[])[];

/** A workbook of one sheet. */
export const workbook = (sheet: string, rows: Rows): Buffer => workbookOf({ [sheet]: rows });

/** A workbook of several sheets, all of it text: the least that a reader of xlsx takes. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const data = (rows: Rows) => rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const names = Object.keys(sheets);
  const leads = (...to: { path: string; what: string }[]) =>
    `<Relationships xmlns="${packages}/relationships">${to.map(({ path, what }, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${what}" Target="${path}"/>`).join("")}</Relationships>`;
  const place = (at: number) => `worksheets/sheet${at + 1}.xml`;
  const part = (path: string, what: string) =>
    `<Override PartName="/xl/${path}" ContentType="${kind}.${what}+xml"/>`;
  return stored({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${names.map((_, at) => part(place(at), "worksheet")).join("")}</Types>`,
    "_rels/.rels": leads({ path: "xl/workbook.xml", what: "officeDocument" }),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": leads(...names.map((_, at) => ({ path: place(at), what: "worksheet" }))),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/${place(at)}`,
        `<worksheet xmlns="${main}"><sheetData>${data(sheets[name] ?? [])}</sheetData></worksheet>`,
      ]),
    ),
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A ZIP archive whose files are stored as they are. */
function stored(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    const path = Buffer.from(name);
    const told = Buffer.alloc(26); // what is said of a file before it and in the directory
    told.writeUInt16LE(20, 0);
    told.writeUInt32LE(crc32(data), 10);
    told.writeUInt32LE(data.length, 14);
    told.writeUInt32LE(data.length, 18);
    told.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from("PK\x03\x04"), told, path, data);
    entries.push(Buffer.from("PK\x01\x02\x14\x00"), told, place, path);
    at += 4 + told.length + path.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\x05\x06"), end]);
}
