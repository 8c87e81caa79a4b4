import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Where the caret may stand while somebody writes, in shares of what can be seen of the page (screens.md, "Details", 2). */
const middleThird = { from: 1 / 3, to: 2 / 3 };

/**
 * Keeps the caret in the middle third of what the keyboard leaves of the screen: after every key, when the keyboard comes or
 * goes, and when somebody was led back to the paper. Never on a press, which would move the page under the finger.
 *
 * @param layer the same words laid out in the same place, a child for each line
 * @param ledBack how often somebody was led back
 */
export function useCaretInView(
  paper: RefObject<HTMLTextAreaElement>,
  layer: RefObject<HTMLElement>,
  text: string,
  ledBack: number,
): void {
  const keep = () => {
    const [written, laid] = [paper.current, layer.current];
    if (!written || !laid || document.activeElement !== written) return;
    const caret = caretIn(laid, written.value, written.selectionEnd);
    if (caret) bringIntoMiddle(caret);
  };
  useLayoutEffect(keep, [text, ledBack]);
  // Heard from the moment the paper can be pressed: a keyboard that came before would leave the caret under it.
  useLayoutEffect(() => onKeyboard(keep), []);
}

/** Calls when a keyboard has come or gone and the page has made room for it; returns how to stop. */
export function onKeyboard(call: () => void): () => void {
  const seen = window.visualViewport;
  const settled = () => requestAnimationFrame(call);
  seen?.addEventListener("resize", settled);
  return () => seen?.removeEventListener("resize", settled);
}

function bringIntoMiddle({ top, bottom }: DOMRect): void {
  const seen = window.visualViewport;
  const height = seen?.height ?? window.innerHeight;
  const above = seen?.offsetTop ?? 0;
  const tooHigh = top - (above + height * middleThird.from);
  const tooLow = bottom - (above + height * middleThird.to);
  if (tooHigh < 0) window.scrollBy(0, tooHigh);
  else if (tooLow > 0) window.scrollBy(0, tooLow);
}

/** Where a place in the text stands on the page: that of the letter before it, or of its empty line. */
function caretIn(layer: HTMLElement, text: string, at: number): DOMRect | null {
  const before = text.slice(0, at);
  const line = layer.children[before.split("\n").length - 1];
  let left = before.length - (before.lastIndexOf("\n") + 1);
  if (!line || left === 0) return line ? firstRow(line) : null;
  const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const length = piece.nodeValue?.length ?? 0;
    if (left <= length) return rectOf(piece, left - 1, left);
    left -= length;
  }
  return line.getBoundingClientRect();
}

function firstRow(line: Element): DOMRect {
  const first = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  return first ? rectOf(first, 0, 1) : line.getBoundingClientRect();
}

function rectOf(text: Node, from: number, to: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range.getBoundingClientRect();
}
