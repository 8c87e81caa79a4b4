import type { Examples } from "./examples.ts";

export const overpromise: Examples = {
  task: "apology",
  label: "overpromise",
  yes: [
    { labels: ["overpromise"], text: "I gambled again. ⟦I swear I'll never let you down again⟧." },
    {
      labels: ["overpromise"],
      text: "I slept with Tess. From now on ⟦there will be no secrets⟧, ever.",
    },
    { labels: ["overpromise"], text: "I lied about the pills. ⟦I'm a totally changed man⟧." },
    {
      labels: ["overpromise"],
      text: "I'm going to ⟦make you the happiest woman alive from here on⟧. I kissed him once.",
    },
    {
      labels: ["overpromise"],
      text: "i spent ur bday money. ⟦will never ever lie 2 u again promise⟧",
    },
    {
      labels: ["overpromise"],
      text: "I read your emails. You can be certain ⟦it won't ever happen again⟧.",
    },
    {
      labels: ["overpromise"],
      text: "I drank on Sunday. ⟦You will never have to smell it on me again as long as I live⟧.",
    },
    {
      labels: ["overpromise"],
      text: "I flirted with your cousin. ⟦I promise I'll always put you first⟧.",
    },
    {
      labels: ["overpromise"],
      text: "I stole from the jar. I'll ⟦spend the rest of my life making it up to you⟧.",
    },
    {
      labels: ["overpromise"],
      text: "I lied about Tuesdays. I'm not that person any more, ⟦the old me is gone⟧.",
    },
  ],
  no: [
    {
      labels: [],
      text: "I can't swear I will never drink again. I can tell you I go to the Tuesday meeting.",
    },
    {
      labels: [],
      text: "I lied to you about the card. From now on I show you the account every Sunday.",
    },
    { labels: [], text: "I lied about Carla. I will not see her or write to her again." },
    {
      labels: [],
      text: "I gambled the rent. I have banned myself from all three sites, and that lasts five years.",
    },
    { labels: [], text: "I said I would never lie to you, and then I did, about the phone." },
    {
      labels: [],
      text: "I lied. I can't promise you a new man. I can show you the bank letter every first of the month.",
    },
    { labels: [], text: "I slept with him. I know you may never trust me again." },
    { labels: [], text: "I broke your camera on purpose. I wish I had never touched it." },
  ],
};
