import type { Examples } from "./examples.ts";

export const blame: Examples = {
  task: "apology",
  label: "blame",
  yes: [
    { labels: ["blame"], text: "I slept with Jo ⟦because you hadn't looked at me in months⟧." },
    { labels: ["blame", "reversal"], text: "sorry i cheated but ⟦u pushed me away⟧" },
    {
      labels: ["blame"],
      text: "I drank again. ⟦If you hadn't nagged me all weekend it wouldn't have happened⟧.",
    },
    {
      labels: ["blame"],
      text: "I know I lied about the money. ⟦We both stopped being honest⟧, let's face it.",
    },
    {
      labels: ["blame"],
      text: "⟦It was my brother who talked me into the scheme⟧, and so I put the savings in.",
    },
    { labels: ["blame"], text: "I kissed Lee at work. ⟦He was the one who kept at me⟧." },
    { labels: ["blame"], text: "⟦Your coldness is what sent me to her bed⟧." },
    { labels: ["blame"], text: "I had an affair with Mrs Duarte. ⟦She threw herself at me⟧." },
    { labels: ["blame"], text: "i lied cos ⟦u would of screamed at me⟧" },
    {
      labels: ["blame"],
      text: "I opened the account in secret. ⟦Had you been easier to talk to, I would have told you⟧.",
    },
    {
      labels: ["blame"],
      text: "⟦Maybe if you'd come home before ten now and then, none of this would have happened⟧. I kissed a colleague.",
    },
  ],
  no: [
    { labels: [], text: "I slept with Jo. You did nothing to cause it; nobody made me." },
    {
      labels: [],
      text: "I lied about the money because I was ashamed. You were never hard to talk to.",
    },
    { labels: [], text: "You asked me twice and I lied twice. It was nobody's fault but mine." },
    {
      labels: [],
      text: "I told you that you had driven me to it. That was a lie as well. I chose to go to her flat.",
    },
    {
      labels: [],
      text: "We both know what I did: I let your brother take the blame for the crash. It was me.",
    },
    { labels: [], text: "I kissed Lee. He did not lead me on. I leaned in, and I am sorry." },
    { labels: [], text: "Because of me you moved house for a job that I had made up." },
  ],
};
