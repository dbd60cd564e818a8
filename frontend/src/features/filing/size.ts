const units = ["B", "kB", "MB", "GB"];

/** A file's size as people read it: 812 B, 3.4 MB. Tenths are cut off, not rounded up. */
export function sizeOf(bytes: number): string {
  let [whole, unit, rest] = [bytes, 0, 0];
  while (whole >= 1000 && unit < units.length - 1) {
    rest = Math.floor((whole % 1000) / 100);
    whole = Math.floor(whole / 1000);
    unit++;
  }
  return unit === 0 || whole >= 10 ? `${whole} ${units[unit]}` : `${whole}.${rest} ${units[unit]}`;
}
