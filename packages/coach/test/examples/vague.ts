import type { Examples } from "./examples.ts";

export const vague: Examples = {
  task: "apology",
  label: "vague",
  yes: [
    { labels: ["vague"], text: "⟦I'm sorry for all of it⟧. You deserved better." },
    { labels: ["vague"], text: "⟦Please forgive me for hurting you the way I did⟧." },
    { labels: ["vague"], text: "⟦I am deeply sorry for letting you down these past few years⟧." },
    { labels: ["vague"], text: "I feel terrible about what I did to us. ⟦I'm so sorry⟧, Ines." },
    { labels: ["vague"], text: "⟦sorry 4 being a rubbish gf⟧. luv u" },
    { labels: ["vague"], text: "I betrayed your trust ⟦and I regret it every day⟧." },
    { labels: ["vague"], text: "I take full responsibility for my actions ⟦and I apologise⟧." },
  ],
  no: [
    { labels: [], text: "I'm sorry for telling your sister about the abortion." },
    {
      labels: [],
      text: "I'm sorry for everything: the flat in Hove, the two years with Pat, the lies about the night shifts.",
    },
    { labels: [], text: "I let you down. I said I would be at the hearing and I went drinking." },
    { labels: [], text: "sorry 4 going thru ur phone while u was asleep" },
    { labels: [], text: "I hope you slept. The boiler man is coming at nine." },
    {
      labels: [],
      text: "I hurt you. I kept a dating profile up the whole time we were engaged, and I am sorry.",
    },
    {
      labels: [],
      text: "I have failed you: I knew about the redundancy in March and went on leaving the house each morning in a suit.",
    },
  ],
};
