import type { Examples } from "./examples.ts";

export const feelingsShift: Examples = {
  task: "apology",
  label: "feelings-shift",
  yes: [
    { labels: ["feelings-shift", "vague"], text: "I'm ⟦sorry you feel I don't value you⟧." },
    {
      labels: ["feelings-shift"],
      text: "I had lunch with my ex and deleted the texts. ⟦Sorry you're so hurt about it⟧.",
    },
    { labels: ["feelings-shift", "vague"], text: "⟦It saddens me that you've reacted this way⟧." },
    {
      labels: ["feelings-shift"],
      text: "Yes I took the money from the jar. I ⟦regret that you found this so painful⟧.",
    },
    { labels: ["feelings-shift", "vague"], text: "⟦Sorry for your disappointment⟧, love." },
    {
      labels: ["feelings-shift"],
      text: "I slept with Ben in Porto. I'm really ⟦sorry that you are having such a hard time with it⟧.",
    },
    { labels: ["feelings-shift", "vague"], text: "i ⟦apologise that u felt disrespected⟧" },
    {
      labels: ["feelings-shift"],
      text: "I cashed in the policy without asking. I'm ⟦sorry that this is upsetting you so much⟧.",
    },
  ],
  no: [
    {
      labels: [],
      text: "I'm sorry I made you feel small when I laughed at you in front of the Okafors.",
    },
    {
      labels: [],
      text: "I'm sorry that you had to learn about the debt from a bailiff instead of from me. I hid the letters.",
    },
    { labels: [], text: "I'm sorry for the hurt I caused you by sleeping with Dan." },
    {
      labels: [],
      text: "I lied about Leeds and I am sorry. You feel sick every time my phone goes, and that is my doing.",
    },
    { labels: [], text: "I'm sorry that I doubted you and read your messages." },
    {
      labels: [],
      text: "I gambled the deposit. I'm sorry you were left to explain it to the landlord on your own.",
    },
    {
      labels: [],
      text: "I am sorry my drinking frightened you. I hid vodka in the shed and told you I had stopped.",
    },
  ],
};
