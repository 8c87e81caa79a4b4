import type { Examples } from "./examples.ts";

export const justifying: Examples = {
  task: "apology",
  label: "justifying",
  yes: [
    { labels: ["justifying"], text: "⟦I'd had a skinful⟧ and I ended up at hers. I kissed her." },
    {
      labels: ["justifying"],
      text: "I took the money because the bank would not lend to me, so ⟦what choice was there⟧?",
    },
    {
      labels: ["justifying"],
      text: "I know I lied to you about the test. ⟦Any woman in my position would have done it⟧.",
    },
    { labels: ["justifying"], text: "⟦I hid the debt to protect you from the worry⟧." },
    {
      labels: ["justifying"],
      text: "⟦i was stressed out of my mind w exams⟧ so i took ur tablets",
    },
    {
      labels: ["justifying"],
      text: "I flirted with her. ⟦You know how lonely I get⟧ when you work away.",
    },
    { labels: ["justifying"], text: "⟦I had no option⟧ but to lie to you about my visa." },
    {
      labels: ["justifying"],
      text: "I screamed at you. It's ⟦been a hellish year at work for me⟧.",
    },
    { labels: ["justifying"], text: "I cheated. I'm a man, ⟦I have needs⟧." },
    { labels: ["justifying"], text: "⟦I couldn't help myself⟧, I kept logging on and betting." },
  ],
  no: [
    {
      labels: [],
      text: "I was drunk when I drove. That is no excuse: I got into that car sober enough to know.",
    },
    {
      labels: [],
      text: "I was under pressure at work. Plenty of people are, and they do not steal from their partner. I stole from you.",
    },
    {
      labels: [],
      text: "I could blame the wine. I won't. I went up to his room and I knew what I was doing.",
    },
    {
      labels: [],
      text: "You were drunk and asleep when I went through your phone. I am ashamed of that.",
    },
    {
      labels: [],
      text: "I shouted at you on the night your father died, when you were exhausted. I'm sorry.",
    },
    {
      labels: [],
      text: "I did have a choice, every single morning, and I went to the bookies instead of telling you.",
    },
    {
      labels: [],
      text: "I was lonely, and I dealt with it by lying to you. Loneliness doesn't excuse any of it.",
    },
  ],
};
