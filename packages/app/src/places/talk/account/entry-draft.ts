/** The draft in which something that came to light is written, about a topic. */
export const entryDraft = (topic: string): string => `came-to-light:${topic}`;
