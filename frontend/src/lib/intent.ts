/**
 * A fresh key for one thing a person wants done. The same key goes with every
 * repetition of it, so that the server does it once.
 */
export function newIntent(): string {
  return crypto.randomUUID?.() ?? uuidFrom(crypto.getRandomValues(new Uint8Array(16)));
}

/** Over plain HTTP browsers hide randomUUID but not the random bytes. */
function uuidFrom(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
