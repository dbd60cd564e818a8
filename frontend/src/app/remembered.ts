import type { Viewer } from "./session";

const place = "hengxiao.viewer";
/** As long as an expert's session may last unused. */
const week = 7 * 24 * 3_600_000;

/**
 * Who works on this device without a network: the name alone, nothing that opens the
 * server. It is taken up where nobody answers; the server asks for the session again.
 */
export function remember(viewer: Viewer): void {
  try {
    localStorage.setItem(place, JSON.stringify({ viewer, until: Date.now() + week }));
  } catch {
    // a private window: this device cannot work without a network
  }
}

export function remembered(): Viewer | null {
  try {
    const { viewer, until } = JSON.parse(localStorage.getItem(place) ?? "{}") as {
      viewer?: Viewer;
      until?: number;
    };
    return viewer && until && Date.now() < until ? viewer : null;
  } catch {
    return null;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // nothing was kept
  }
}
