/** Full-width forms (全角) as their half-width twins; other text is unchanged. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/**
 * A number as it was typed or pasted, in the server's grammar where that can be
 * done without guessing: half width, no blanks, no thousands separators.
 */
export function typedNumber(text: string): string {
  const bare = halfWidth(text).replace(/\s/g, "").replace(/^\+/, "").replace(/[−－]/g, "-");
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare;
}

/** The cells of a range copied from a spreadsheet; quoted cells may hold line breaks. */
export function cellsOf(clipboard: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const text = clipboard.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const close = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === "\t") close();
    else if (c === "\n") {
      close();
      rows.push([]);
    } else cell += c;
  }
  close();
  return rows;
}
