import type { ComponentChild, ComponentChildren } from "preact";

/** How each `<tag>` of a message is drawn, such as `{ b: (words) => <b>{words}</b> }`. */
export type Tags = Readonly<Record<string, (words: ComponentChildren) => ComponentChild>>;

/**
 * Draws a message that holds tags. "Your door is <b>resting</b>" with a `b` tag gives text and an element.
 * A tag may hold other tags but not itself; a tag nobody gave stays as written. `restore` is applied to each text.
 */
export function withTags(
  message: string,
  tags: Tags,
  restore: (text: string) => string = (text) => text,
): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let rest = message;
  for (;;) {
    const found = /<([a-z]+)>(.*?)<\/\1>/s.exec(rest);
    if (!found) break;
    const [whole, name = "", inner = ""] = found;
    const draw = Object.hasOwn(tags, name) ? tags[name] : undefined;
    if (draw) {
      if (found.index > 0) parts.push(restore(rest.slice(0, found.index)));
      parts.push(draw(withTags(inner, tags, restore)));
    } else {
      parts.push(restore(rest.slice(0, found.index + whole.length)));
    }
    rest = rest.slice(found.index + whole.length);
  }
  if (rest) parts.push(restore(rest));
  return parts;
}
