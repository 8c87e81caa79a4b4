import type { Examples } from "./examples.ts";

export const agentless: Examples = {
  task: "apology",
  label: "agentless",
  yes: [
    { labels: ["agentless"], text: "⟦Hurtful things got said and plates ended up broken⟧." },
    {
      labels: ["agentless", "vague"],
      text: "I'm sorry about how things turned out. ⟦Promises were broken⟧.",
    },
    { labels: ["agentless"], text: "I was seeing Nina from work. ⟦One thing led to another⟧." },
    { labels: ["agentless"], text: "⟦It just sort of happened with Carl at the conference⟧." },
    { labels: ["agentless"], text: "⟦The savings somehow vanished over the year⟧." },
    { labels: ["agentless", "vague"], text: "⟦I regret that your trust has been damaged⟧." },
    { labels: ["agentless"], text: "⟦Messages were exchanged with a colleague over some weeks⟧." },
    { labels: ["agentless"], text: "⟦Words were spoken that cannot be unsaid⟧." },
    { labels: ["agentless", "vague"], text: "⟦i know stuff went wrong⟧ n im sorry" },
    { labels: ["agentless"], text: "⟦The texting with Leila got out of control⟧." },
    { labels: ["agentless"], text: "⟦There was some flirting with a woman at my gym⟧." },
  ],
  no: [
    { labels: [], text: "I broke the plates and I said the hurtful things. Nobody else did." },
    {
      labels: [],
      text: "The account has been closed since Friday and the card is cut up. I ran up four thousand on it.",
    },
    { labels: [], text: "It didn't just happen. I wrote to him first." },
    { labels: [], text: "You were lied to, and I was the one lying, about the baby's father." },
    { labels: [], text: "I lied about the crash. The money will be paid back by June." },
    { labels: [], text: "I said some awful things to your mother about you, and I am sorry." },
    { labels: [], text: "I was told by the doctor in May that I had it, and I did not tell you." },
  ],
};
