import type { Examples } from "./examples.ts";

export const conditional: Examples = {
  task: "apology",
  label: "conditional",
  yes: [
    { labels: ["conditional", "vague"], text: "⟦Sorry if you got hurt in any of this⟧." },
    {
      labels: ["conditional", "vague"],
      text: "I want to say ⟦sorry for whatever it is that I have done to make you so distant⟧.",
    },
    {
      labels: ["conditional", "vague"],
      text: "⟦If at any point I made you feel like you came second, I do apologise⟧.",
    },
    {
      labels: ["conditional"],
      text: "Amina, I met Yusuf for coffee three times and said it was my sister. ⟦In case that caused offence, please accept my apology⟧.",
    },
    { labels: ["conditional", "vague"], text: "⟦my bad if it came across wrong babe x⟧" },
    {
      labels: ["conditional", "vague"],
      text: "Please know I'm ⟦sorry for any pain my actions may have caused you⟧.",
    },
    {
      labels: ["conditional"],
      text: "I spent the rent on scratch cards, yes. ⟦If that was upsetting for you then I regret it⟧.",
    },
    {
      labels: ["conditional", "vague"],
      text: "Dear Tom, ⟦to the extent that I let you down, I'm sorry⟧.",
    },
    {
      labels: ["conditional"],
      text: "i kissed someone at sams party. so ⟦sorry if u heard it from other ppl first⟧",
    },
  ],
  no: [
    {
      labels: [],
      text: "I'm sorry I lied about the loan. If you want to see the letters, they are in the blue folder.",
    },
    {
      labels: [],
      text: "I lied to you about Priya. I don't know if you can ever trust me again and that is my doing.",
    },
    {
      labels: [],
      text: "I hid the bottles. I won't say \"sorry if it hurt you\", because I know that it did. I'm sorry.",
    },
    {
      labels: [],
      text: "I am sorry I read your diary. If you would rather I slept at my brother's this week, I will.",
    },
    {
      labels: [],
      text: "I pawned your mother's ring. I'm so sorry, Ade. If I am even ten minutes late on a Friday I will ring you first.",
    },
    {
      labels: [],
      text: "I kept the second phone for a year. You asked me if I was hiding something and I said no. I am sorry.",
    },
    {
      labels: [],
      text: "I told Marcus about your miscarriage. I'm sorry, and I'd understand if you never wanted him in the house.",
    },
  ],
};
