import type { Examples } from "./examples.ts";

export const reversal: Examples = {
  task: "apology",
  label: "reversal",
  yes: [
    {
      labels: ["reversal", "blame"],
      text: "I'm sorry I messaged her. ⟦But you were always on your phone as well⟧.",
    },
    {
      labels: ["reversal"],
      text: "I shouldn't have taken the card, I admit it. ⟦However, it isn't as⟧ ⟦though you tell me everything⟧.",
    },
    {
      labels: ["reversal", "minimising", "vague"],
      text: "I apologise, ⟦although I really think you're overreacting⟧.",
    },
    {
      labels: ["reversal"],
      text: "I lied to you about the weekend and it was wrong. ⟦Then again, you've kept a few things from me over the years⟧.",
    },
    {
      labels: ["reversal", "justifying"],
      text: "sorry i shouted and broke ur mug ⟦but i was knackered⟧",
    },
    {
      labels: ["reversal", "blame"],
      text: "I kissed him and I hate that I did. ⟦That being said, our marriage had been cold for years⟧.",
    },
    {
      labels: ["reversal", "blame"],
      text: "It was my fault, I slept with her. ⟦Still, it takes two to get to where we were⟧.",
    },
    {
      labels: ["reversal", "vague"],
      text: "I ⟦said I'm sorry and I am, but honestly you have your faults too⟧.",
    },
  ],
  no: [
    {
      labels: [],
      text: "I'm sorry I lied about the job, but I know that sorry alone is not enough.",
    },
    {
      labels: [],
      text: "I slept with Ana. I'd like to say I was lonely, but I chose it, every time.",
    },
    {
      labels: [],
      text: "I'm sorry I hid the loan from you. But none of it was your fault, and I will say so to your father.",
    },
    { labels: [], text: "I was wrong to read your letters. However long you need, take it." },
    {
      labels: [],
      text: "I spent your savings and I am ashamed. You trusted me with the login, but I used it behind your back.",
    },
    {
      labels: [],
      text: "I am sorry. I told you I had quit but I was smoking in the garage all winter.",
    },
    {
      labels: [],
      text: "I love you, but I lied to you for two years about the flat, and I am sorry.",
    },
  ],
};
