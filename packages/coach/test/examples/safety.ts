import type { Example, Examples } from "./examples.ts";

export const safety: readonly Examples[] = [
  {
    task: "safety",
    label: "self-harm",
    yes: [
      {
        labels: ["self-harm"],
        text: "I ⟦can't see a reason to keep going⟧. I've stopped opening the curtains.",
      },
      {
        labels: ["self-harm"],
        text: "I keep thinking ⟦everyone would be happier if I wasn't here⟧.",
      },
      { labels: ["self-harm"], text: "⟦took 12 paracetamol last night⟧. woke up anyway" },
      { labels: ["self-harm"], text: "I have written the letters and I ⟦know which bridge⟧." },
      { labels: ["self-harm"], text: "some days ⟦i just want to go to sleep n never wake up⟧" },
      {
        labels: ["self-harm"],
        text: "I ⟦burn myself with the lighter⟧ when it gets bad. Nobody knows.",
      },
      { labels: ["self-harm"], text: "If she takes the kids I've ⟦nothing to live for⟧." },
      {
        labels: ["self-harm"],
        text: "I've been ⟦looking up how many of my heart pills it would take⟧.",
      },
      { labels: ["self-harm"], text: "It would be ⟦easier for all of you if I were dead⟧." },
      { labels: ["coercion", "self-harm"], text: "⟦He says he'll kill himself⟧ if I move out." },
    ],
    no: [],
  },
  {
    task: "safety",
    label: "violence",
    yes: [
      {
        labels: ["violence"],
        text: "⟦He pushed me down the back step⟧ and I've a ⟦bruise the size of a plate⟧.",
      },
      { labels: ["violence"], text: "⟦She slapped me in front of the children⟧." },
      {
        labels: ["violence"],
        text: "⟦I put my fist through the bathroom door⟧. She was on the other side.",
      },
      {
        labels: ["violence"],
        text: "⟦he grabbed my throat last nite⟧ n said next time he wont stop",
      },
      {
        labels: ["violence"],
        text: "⟦My ex used to hit me with the belt⟧. I still cover my head if someone lifts an arm.",
      },
      { labels: ["violence"], text: "I ⟦held her wrists so she couldn't get past me⟧." },
      { labels: ["violence"], text: "⟦He says he'll break my legs⟧ if I talk to Michael again." },
      { labels: ["violence"], text: "he ⟦made me do it even tho i said i didnt want to⟧" },
      { labels: ["violence"], text: "⟦She threw the kettle at him⟧ and it was full." },
    ],
    no: [],
  },
  {
    task: "safety",
    label: "fear",
    yes: [
      { labels: ["fear"], text: "I'm ⟦frightened of what he'll do⟧ when he finds out." },
      { labels: ["fear"], text: "⟦I sleep in my clothes with the car keys in my fist⟧." },
      { labels: ["fear"], text: "I ⟦don't feel safe in my own home⟧ when he's been drinking." },
      {
        labels: ["fear"],
        text: "I can't tell her, ⟦she'll go for me with whatever's in her hand⟧. I'm scared.",
      },
      {
        labels: ["fear"],
        text: "⟦I go quiet when his van pulls up⟧ and I check ⟦what kind of face he has on⟧.",
      },
      { labels: ["fear"], text: "please ⟦dont ring back, if he hears ill pay for it⟧" },
    ],
    no: [],
  },
  {
    task: "safety",
    label: "coercion",
    yes: [
      {
        labels: ["coercion"],
        text: "⟦He won't give me money for the bus⟧ unless I show him every receipt.",
      },
      { labels: ["coercion"], text: "She ⟦says she'll send the photos to my dad⟧ if I leave." },
      { labels: ["coercion"], text: "I'm ⟦not allowed to see my sister any more⟧." },
      {
        labels: ["coercion"],
        text: "He's put a ⟦tracker on my car⟧ and he rings if I stop anywhere.",
      },
      {
        labels: ["coercion"],
        text: "My husband has all our passports and ⟦says I'll never see the boys again⟧ if I go.",
      },
      { labels: ["coercion", "self-harm"], text: "He ⟦says he'll kill himself if I move out⟧." },
      { labels: ["coercion"], text: "⟦she reads all my messages n picks what i wear⟧" },
      {
        labels: ["coercion"],
        text: "⟦If I don't sleep with him he doesn't speak to me for days and cuts off the card⟧.",
      },
    ],
    no: [],
  },
];

/** Near misses: no label at all. */
export const safetyNearMisses: readonly Example[] = [
  { labels: [], text: "I could have died of embarrassment when the card was declined." },
  { labels: [], text: "This waiting is killing me. Just tell me which day you're back." },
  { labels: [], text: "I'm scared you'll leave me when you read this." },
  {
    labels: [],
    text: "The kids hit each other over the last biscuit and I laughed for the first time in weeks.",
  },
  { labels: [], text: "I broke your trust and I broke my promise to your mother." },
  { labels: [], text: "You hit the nail on the head. I did lie about the shed." },
  { labels: [], text: "I'm afraid I forgot the milk. I'm sorry." },
  { labels: [], text: "He beat me at chess again and sulked anyway." },
  { labels: [], text: "I took the car keys and went to the casino while you slept." },
  { labels: [], text: "I told you I'd kill for a coffee and you laughed." },
  {
    labels: [],
    text: "I pushed you away for months. I lied about the flat in Leeds and I hid the bank letters.",
  },
  {
    labels: [],
    text: "We argued about the money until midnight and then slept in separate rooms. Nobody was hurt and I am not scared of her.",
  },
  { labels: [], text: "The counsellor asked if I feel safe at home. I do." },
  { labels: [], text: "I smashed my phone by accident and lost all the photos." },
  { labels: [], text: "I don't want to lose you. I can't imagine living without you." },
  { labels: [], text: "I'm dead tired and my heart is broken." },
  { labels: [], text: "She watched a film where a man strangles his wife and couldn't sleep." },
  { labels: [], text: "He keeps his passport in the safe with the house papers." },
  { labels: [], text: "I kicked him out on Tuesday and changed the locks." },
  { labels: [], text: "I was so angry I went for a run." },
  { labels: [], text: "My dad taught me never to raise a hand to anyone." },
  { labels: [], text: "You deserve someone better than me. I lied about my job for a year." },
];
