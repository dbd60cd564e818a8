/**
 * Exact decimals. Amounts (万元), points and ratios travel as text and are
 * reckoned as whole numbers of their smallest digit; no float touches them.
 */
type Exact = { units: bigint; scale: number };

const plain = /^-?\d+(\.\d+)?$/;

/** Whether the server would read the text as a number: digits, a point, digits. */
export function isDecimal(text: string): boolean {
  return plain.test(text);
}

function read(text: string): Exact | null {
  if (!isDecimal(text)) return null;
  const [whole = "", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function write({ units, scale }: Exact): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return (negative ? "-" : "") + (fraction ? `${whole}.${fraction}` : whole);
}

function raise(value: Exact, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

function combine(a: Exact, b: Exact, by: (x: bigint, y: bigint) => bigint): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: by(raise(a, scale), raise(b, scale)), scale };
}

/** The sum in shortest form, or null when a term is no number. */
export function sum(terms: readonly string[]): string | null {
  let total: Exact = { units: 0n, scale: 0 };
  for (const term of terms) {
    const value = read(term);
    if (!value) return null;
    total = combine(total, value, (x, y) => x + y);
  }
  return write(total);
}

/** The difference a − b in shortest form, or null when one is no number. */
export function subtract(a: string, b: string): string | null {
  const [x, y] = [read(a), read(b)];
  return x && y ? write(combine(x, y, (p, q) => p - q)) : null;
}

/** The exact product in shortest form, or null when one is no number. */
export function multiply(a: string, b: string): string | null {
  const [x, y] = [read(a), read(b)];
  return x && y ? write({ units: x.units * y.units, scale: x.scale + y.scale }) : null;
}

/** -1, 0 or 1 as a is below, equal to or above b; null when one is no number. */
export function compare(a: string, b: string): -1 | 0 | 1 | null {
  const [x, y] = [read(a), read(b)];
  if (!x || !y) return null;
  const { units } = combine(x, y, (p, q) => p - q);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/**
 * The number as people read it: thousands apart, at least `places` decimals.
 * It never rounds, and gives back unchanged what is no number.
 */
export function format(text: string, places = 2): string {
  const value = read(text);
  if (!value) return text;
  const [whole = "", fraction = ""] = write(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const padded = fraction.padEnd(places, "0");
  return padded ? `${grouped}.${padded}` : grouped;
}
