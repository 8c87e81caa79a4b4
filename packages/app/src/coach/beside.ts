import { useEffect, useState } from "preact/hooks";

/** In the letters' own size: where the screen has room for the work's companion (ui/screen.css has the same width). */
const roomBeside = 62;

const hasRoom = (app: Element): boolean =>
  app.clientWidth / Number.parseFloat(getComputedStyle(app).fontSize) >= roomBeside;

/** Whether what the coach says stands beside the paper; otherwise it belongs under it. */
export function useBeside(): boolean {
  const app = document.querySelector("#app") ?? document.body;
  const [beside, setBeside] = useState(() => hasRoom(app));
  useEffect(() => {
    const watching = new ResizeObserver(() => setBeside(hasRoom(app)));
    watching.observe(app);
    return () => watching.disconnect();
  }, [app]);
  return beside;
}
