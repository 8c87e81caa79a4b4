import { useEffect, useState } from "preact/hooks";

/** Where the screen has room for the work's companion beside it (ui/screen.css has the same width). */
const roomBeside = "(min-width: 62rem)";

/** Whether what the coach says stands beside the paper; otherwise it belongs under it. */
export function useBeside(): boolean {
  const [beside, setBeside] = useState(() => matchMedia(roomBeside).matches);
  useEffect(() => {
    const room = matchMedia(roomBeside);
    const read = () => setBeside(room.matches);
    room.addEventListener("change", read);
    return () => room.removeEventListener("change", read);
  }, []);
  return beside;
}
