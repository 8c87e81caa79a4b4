import type { Examples } from "./examples.ts";

export const pressure: Examples = {
  task: "apology",
  label: "pressure",
  yes: [
    {
      labels: ["pressure"],
      text: "I've apologised for the affair with Lou. ⟦How many more times do I have to say it⟧?",
    },
    { labels: ["pressure"], text: "I lied about the money. Now please ⟦can we just move on⟧?" },
    {
      labels: ["pressure"],
      text: "⟦You need to forgive me⟧, it's eating us alive. I slept with him once.",
    },
    {
      labels: ["pressure"],
      text: "i told u everything about the gambling. ⟦answer me⟧. ⟦i need to know tonight⟧",
    },
    {
      labels: ["pressure"],
      text: "⟦A loving wife would let me come home by now⟧. I kissed her, I told you, it is over.",
    },
    {
      labels: ["pressure"],
      text: "I hid the letters and I said sorry. It's been four months, surely that's ⟦long enough⟧.",
    },
    {
      labels: ["pressure"],
      text: "I lied to you about Rita. ⟦When are you going to trust me again⟧?",
    },
    { labels: ["pressure"], text: "I wrecked the car drunk. ⟦I need you to tell me we're okay⟧." },
    { labels: ["pressure"], text: "⟦You can't keep punishing me forever for texting Joel⟧." },
    {
      labels: ["pressure"],
      text: "I sold your guitar. ⟦Let's put this behind us before the holiday⟧.",
    },
  ],
  no: [
    { labels: [], text: "I read your diary. You don't have to forgive me, or answer this." },
    { labels: [], text: "I lied about the flat. Take as long as you like; I won't ask." },
    {
      labels: [],
      text: "How long did I let you believe it? Two years. I told you the baby was early.",
    },
    {
      labels: [],
      text: "I told you to get over it, a week after you found the messages to Kim. That was cruel.",
    },
    { labels: [], text: "I hid your letters. I have no right to ask when you will trust me." },
    {
      labels: [],
      text: "If you ever want to talk about the night I hit the car, I will answer everything.",
    },
    { labels: [], text: "I lied. You can take back the ring, the keys, whatever you need." },
  ],
};
