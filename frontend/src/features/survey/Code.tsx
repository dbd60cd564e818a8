import { useEffect, useState } from "react";

/** A QR code; what draws it comes with the page that shows one. */
export function Code({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let gone = false;
    void import("uqr").then(({ encode }) => {
      const { size, data } = encode(text, { ecc: "M", border: 3 });
      const path = data
        .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
        .join("");
      if (!gone) setCode({ size, path });
    });
    return () => {
      gone = true;
    };
  }, [text]);
  return (
    <svg
      className="surveys-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code?.size ?? 1} ${code?.size ?? 1}`}
    >
      {code && <path d={code.path} fill="#000" shapeRendering="crispEdges" />}
    </svg>
  );
}
