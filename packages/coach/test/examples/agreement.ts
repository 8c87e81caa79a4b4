import type { Example, Examples } from "./examples.ts";

export const agreement: readonly Examples[] = [
  {
    task: "agreement",
    label: "surveillance",
    yes: [
      {
        labels: ["surveillance", "specific", "timed"],
        text: "Every Friday I go through her ⟦call list⟧.",
      },
      { labels: ["surveillance", "specific"], text: "I ⟦have the password to his email⟧." },
      {
        labels: ["surveillance", "specific", "timed"],
        text: "He sends me a ⟦photo of where he is every lunchtime⟧.",
      },
      { labels: ["surveillance", "specific"], text: "You ⟦give me your online banking login⟧." },
      {
        labels: ["surveillance", "specific"],
        text: "I can ⟦ring his office at any moment to see⟧ if he's there.",
      },
    ],
    no: [],
  },
  {
    task: "agreement",
    label: "controlling",
    yes: [
      {
        labels: ["controlling", "specific"],
        text: "She doesn't see her sister ⟦unless I come along⟧.",
      },
      { labels: ["controlling", "specific"], text: "You ⟦stop going to the gym⟧." },
      { labels: ["controlling", "specific", "timed"], text: "We ⟦have sex twice a week⟧." },
      {
        labels: ["controlling", "specific", "timed"],
        text: "You ⟦ask me before you buy anything for yourself⟧.",
      },
      { labels: ["controlling", "specific"], text: "⟦Nobody tells the family what happened⟧." },
      {
        labels: ["controlling", "specific"],
        text: "⟦Our daughter lets me know if he has been drinking⟧.",
      },
      {
        labels: ["controlling", "specific"],
        text: "He hands ⟦his pay over to me and gets cigarette money⟧.",
      },
      {
        labels: ["controlling", "specific", "timed"],
        text: "You come to ⟦Mass with me every Sunday⟧ or you can find another bed.",
      },
      { labels: ["controlling", "specific"], text: "She ⟦quits her job at the hotel⟧." },
    ],
    no: [],
  },
  {
    task: "agreement",
    label: "vague",
    yes: [
      { labels: ["vague"], text: "We try to ⟦be nicer to one another⟧." },
      { labels: ["vague"], text: "⟦More quality time⟧." },
      { labels: ["vague"], text: "I'll ⟦make more of an effort⟧." },
      { labels: ["vague"], text: "⟦Honest communication at home⟧." },
      { labels: ["vague"], text: "He treats me ⟦with more respect⟧." },
      { labels: ["vague"], text: "we ⟦listen to eachother more⟧" },
    ],
    no: [],
  },
  {
    task: "agreement",
    label: "absolute",
    yes: [
      { labels: ["absolute"], text: "I will ⟦never raise my voice again⟧." },
      { labels: ["absolute"], text: "We tell each other absolutely ⟦everything⟧." },
      { labels: ["absolute"], text: "I'll ⟦always answer⟧, ⟦no matter what⟧." },
      { labels: ["absolute"], text: "⟦No more secrets, ever⟧." },
      { labels: ["absolute"], text: "I promise not to tell one lie for ⟦as long as I live⟧." },
    ],
    no: [],
  },
];

/** Near misses: none of the labels that need care. */
export const agreementNearMisses: readonly Example[] = [
  { labels: ["specific", "timed"], text: "I ring you when I leave the office, before six." },
  { labels: ["specific", "timed"], text: "We walk round the park on Wednesdays after tea." },
  { labels: ["specific"], text: "If Sam writes to me, I show you the letter and I don't reply." },
  {
    labels: ["specific", "timed"],
    text: "I pay £80 into the joint account on the first of each month.",
  },
  {
    labels: ["specific", "timed"],
    text: "Phones go in the drawer from eight till the kids are asleep.",
  },
  {
    labels: ["specific", "timed"],
    text: "Ama goes to her meeting on Tuesdays until the end of May and tells Kofi when she is home.",
  },
  { labels: ["specific"], text: "No alcohol in the house." },
  { labels: ["specific", "timed"], text: "I take the night feed on Fridays and Saturdays." },
  {
    labels: ["specific", "timed"],
    text: "We look at the bank statement together on the last Sunday of the month.",
  },
  { labels: ["specific", "timed"], text: "I tell you within a day if I have placed a bet." },
  { labels: ["specific"], text: "You go to see your friends and I don't ask where." },
  { labels: ["specific", "timed"], text: "Lee sleeps at his mother's until 1 March." },
  { labels: ["specific"], text: "I don't see or write to Carmen." },
  { labels: ["specific", "timed"], text: "Once a week I cook and you choose the film." },
  { labels: ["specific"], text: "Neither of us reads the other's messages." },
];
