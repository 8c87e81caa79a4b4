import type { Examples } from "./examples.ts";

export const selfFocus: Examples = {
  task: "apology",
  label: "self-focus",
  yes: [
    { labels: ["self-focus"], text: "I cheated. ⟦I hate myself so much I can't stand it⟧." },
    {
      labels: ["self-focus"],
      text: "I told Ken about your illness. ⟦Nobody has asked how this has been for me⟧.",
    },
    {
      labels: ["self-focus"],
      text: "I spent it all and now ⟦I've lost my friends⟧, my sleep and my good name over it.",
    },
    {
      labels: ["self-focus"],
      text: "I took the money. ⟦I'm such a horrible person⟧, please ⟦tell me I'm not⟧.",
    },
    { labels: ["self-focus"], text: "i lied about my ex. ⟦u have no idea what im going thru rn⟧" },
    { labels: ["self-focus"], text: "I only ⟦wish you hadn't seen the messages to Ray⟧." },
    {
      labels: ["self-focus"],
      text: "I slept with her. ⟦I'm a monster⟧, ⟦I'm the worst husband⟧ who ever lived.",
    },
    {
      labels: ["self-focus"],
      text: "I gambled. ⟦Do you realise how humiliating it was for me to have my own mother find out⟧?",
    },
    {
      labels: ["self-focus"],
      text: "I lied to you. ⟦It's been so hard on me⟧, carrying all this around.",
    },
    { labels: ["self-focus"], text: "I cheated and ⟦I'm the one who cries herself to sleep⟧." },
  ],
  no: [
    { labels: [], text: "I lied to you for a year. You cried yourself to sleep and I let you." },
    {
      labels: [],
      text: "I am not writing this so that you'll comfort me. I read your diary, and I am sorry.",
    },
    {
      labels: [],
      text: "I took the money, and you have no idea yet how much: it was nine thousand.",
    },
    {
      labels: [],
      text: "I am ashamed that I let you find out from a neighbour. I'd been seeing Cath since June.",
    },
    { labels: [], text: "I was a coward. I hid the test results in my desk for a month." },
    { labels: [], text: "You lost your sleep and your friends over my lie about the fire." },
    {
      labels: [],
      text: "It must have been hard for you to sit across from him at work, after I told him what you'd said.",
    },
  ],
};
