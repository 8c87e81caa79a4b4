import { correction, generate } from "lean-qr";
import { useMemo } from "preact/hooks";

/** A code to be read by another phone's camera: black on white in both themes. Offer the link itself beside it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    let squares = "";
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares += `M${x} ${y}h1v1h-1z`;
    }
    return { size: code.size, path: squares };
  }, [text]);
  const quiet = 4;
  const box = size + quiet * 2;
  return (
    <svg
      class="qr"
      viewBox={`${-quiet} ${-quiet} ${box} ${box}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={box} height={box} />
      <path d={path} />
    </svg>
  );
}
