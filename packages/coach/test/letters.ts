interface Letter {
  readonly labels: readonly string[];
  readonly text: string;
}

/** Whole letters, with every label they carry. */
export const letters: readonly Letter[] = [
  {
    labels: ["naming", "responsibility", "impact", "regret", "change"],
    text: "Dear Fatou, for eight months I wrote to a woman called Lisa every night after you had gone to bed. I chose to open that laptop each time. You lay upstairs thinking I was working to pay for the wedding. I'm sorry. I closed the account on the 3rd and the laptop stays in the kitchen after nine.",
  },
  {
    labels: ["naming", "regret", "repair"],
    text: "Sam, I sold your records and told you the flat had been broken into. I am so sorry. I have found eleven of them and bought them back; the rest I will replace by Easter, starting with the Nina Simone.",
  },
  {
    labels: ["naming", "responsibility", "explanation", "regret"],
    text: "I voted to sack your brother and I let you think it was the board. It was my decision. I was scared you'd hate me, and that is no excuse. I am sorry.",
  },
  {
    labels: ["naming", "impact", "responsibility"],
    text: "i told ur mum u were gay. that was yours to tell n i took it off u. u had to come out on the phone in a car park. my fault, noone elses",
  },
  {
    labels: ["naming", "regret", "forgiveness-request", "impact"],
    text: "Dearest Eilidh, I spent the night of the ceilidh with Ruaridh and I let you drive home alone. I'm sorry to my bones. I hope one day you might forgive me, and if that day never comes I'll understand it.",
  },
  {
    labels: ["naming", "regret", "change", "responsibility"],
    text: "I drank on Friday after ninety days. Nobody poured it for me. I'm sorry. I rang my sponsor on Saturday, and I'll be at the church hall meeting every evening this week at seven.",
  },
  {
    labels: ["naming", "impact", "regret"],
    text: "I pretended I had a job for five weeks. You turned down overtime because I said we could afford it, and you told everyone how proud you were. I regret that more than I can say.",
  },
  {
    labels: ["naming", "responsibility", "repair"],
    text: "It was me who scratched the car and let your son be grounded for it. I was wrong. I'll tell him tonight, with you there, and I have paid the garage.",
  },
  {
    labels: ["naming", "regret", "responsibility", "impact"],
    text: "My wife Nkechi, I married a second wife in the village and hid it from you for three years. It was I who did this thing. You cooked for her brother in our own house not knowing who he was. I am ashamed before you and before God.",
  },
  {
    labels: ["naming", "explanation", "regret", "responsibility"],
    text: "I lied to you about wanting kids. I said yes because I was afraid you'd leave, which explains it and doesn't excuse it. You made ten years of plans on that yes. That's on me. I'm sorry, Jo.",
  },
  {
    labels: ["naming", "responsibility", "regret", "repair"],
    text: "I used your card for the poker site, £1,140 in all. My choice, my doing. Sorry, love. The first £300 is in your account and the rest comes out of my wages each Friday.",
  },
  {
    labels: ["naming", "impact"],
    text: "I gave your baby's name to my sister for hers. You'd picked it at sixteen. You found out at the christening with a sandwich in your hand and you couldn't say a word.",
  },
  {
    labels: ["naming", "responsibility", "regret", "forgiveness-request"],
    text: "Habibi, I slept with Karim in June. It was my doing and not yours, not his. I'm sorry. I would like to ask for your forgiveness one day, but not today, and you don't have to answer.",
  },
  {
    labels: ["naming", "change", "responsibility"],
    text: "I called you stupid in front of the class parents. That was cruel, and I'm the one who did it. From Monday I'm doing the anger course at the library, and if I raise my voice I'll leave the room and come back when I've cooled off.",
  },
  {
    labels: ["naming", "regret", "repair", "impact"],
    text: "I told the whole group chat about your diagnosis. You've had people you barely know asking about your bowels at the school gate. I'm so sorry. I've written to all nine of them to say it was not mine to share.",
  },
  {
    labels: ["naming", "regret"],
    text: "I'm sorry for lying about the abortion and for letting you thank me.",
  },
  {
    labels: ["naming", "regret", "justifying"],
    text: "I'm sorry I slept with Tom. I'd just lost my dad and I wasn't thinking straight.",
  },
  {
    labels: ["naming", "regret", "reversal", "blame", "pressure"],
    text: "I am sorry I lied about the money but it's your mother who started all this. I want an answer by Sunday.",
  },
  {
    labels: ["regret", "vague", "overpromise", "responsibility"],
    text: "I'm so sorry for everything I put you through. It was my fault. I promise you it will never happen again.",
  },
  {
    labels: ["naming", "minimising", "self-focus"],
    text: "ok so i liked some pics n sent a few dms, its not that deep. do u even care how this is affecting me",
  },
  {
    labels: ["naming", "agentless", "regret"],
    text: "Somehow it got out of hand with the betting, and I'm sorry I hid it from you.",
  },
  {
    labels: ["naming", "responsibility", "impact", "repair", "change", "regret", "explanation"],
    text: "Rosa, I told your boss you had a drink problem so that you would not get the Madrid job. I did that; nobody put me up to it. You lost the post, and you've spent a year thinking you weren't good enough. I was terrified of being left behind, and that doesn't make it right. I have written to Mr Keane with the truth, and you can read the letter before it goes on Thursday. I start with a therapist on the 9th. I am sorry.",
  },
  {
    labels: ["naming", "regret", "feelings-shift"],
    text: "I kissed Anna at the party and I'm ashamed of it. I'm also sorry that you are still so angry.",
  },
];

/** Ordinary prose that is no apology: no flag at all. */
export const ordinary: readonly string[] = [
  "The boiler man is coming at nine and I have left the key with Mrs Khan.",
  "Dear Mum, we had a lovely week in Whitby. The children swam every day and Joe caught a crab.",
  "I met Laila at the market and we bought far too many plums. You should have seen the dog.",
  "I never told you how much I liked that blue coat. You looked wonderful in it on Sunday.",
  "We both know the flat needs painting. Shall we start with the hall next weekend?",
  "If it rains we could go to the museum instead. Let me know by Friday so I can book.",
  "Can you pick up milk? I only have a little left and the baby is up from her nap.",
  "You always make the best dal. I've been telling everyone at work about it.",
  "Everything went well at the hospital. They kept me in for an hour and then I walked home.",
  "The meeting was moved to Thursday. Things got a bit busy and the report was sent late.",
  "I hope you can forgive the delay in writing; the twins have had chickenpox.",
  "Sorry I'm late, the train was cancelled. Be there in ten minutes.",
  "I can't wait to see you. It's been three weeks and I miss your face.",
  "I have booked the table for eight and told your sister to bring the cake.",
];
