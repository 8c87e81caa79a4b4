import type { Examples } from "./examples.ts";

export const minimising: Examples = {
  task: "apology",
  label: "minimising",
  yes: [
    { labels: ["minimising"], text: "I sent her some photos, ⟦it's hardly an affair⟧." },
    {
      labels: ["minimising"],
      text: "⟦It was just a couple of drinks⟧, Ruth. I said I'd stopped and I had two.",
    },
    {
      labels: ["minimising", "reversal"],
      text: "I know I texted my ex but we ⟦never even kissed⟧.",
    },
    { labels: ["minimising"], text: "⟦It meant nothing to me⟧, that night with Sandra." },
    {
      labels: ["minimising"],
      text: "i borrowed a bit from ur purse. ⟦its not like i robbed a bank⟧",
    },
    {
      labels: ["minimising", "reversal"],
      text: "I'm sorry I lied, but you are ⟦making a mountain out of a molehill⟧.",
    },
    { labels: ["minimising"], text: "I told ⟦a little white lie about where I was on Friday⟧." },
    {
      labels: ["minimising"],
      text: "⟦Plenty of husbands do far worse than flirt on an app⟧, which is what I did.",
    },
    {
      labels: ["minimising"],
      text: "I had a drink at the wedding, one, and the way you carry on ⟦you'd think I'd burned the house down⟧.",
    },
    { labels: ["minimising"], text: "I read your messages. No need to ⟦make a drama of it⟧." },
  ],
  no: [
    { labels: [], text: "It was not just texting. I told you it was, and I was lying to you." },
    { labels: [], text: "I told myself it was only money. It was your mother's money." },
    { labels: [], text: "I had one drink, then six, and I drove our daughter home. I am sorry." },
    {
      labels: [],
      text: "I called you paranoid when you were right. I was seeing Claire on Thursdays.",
    },
    {
      labels: [],
      text: "It meant something, and pretending it did not would be another lie. I loved him for a year.",
    },
    {
      labels: [],
      text: "I only told you half in March. The other half is that I stayed the night twice.",
    },
    {
      labels: [],
      text: "I just want you to know that I closed the account on Monday. I had been betting since spring.",
    },
  ],
};
