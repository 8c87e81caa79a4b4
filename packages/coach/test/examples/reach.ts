import { tasks } from "../../src/coach.ts";
import type { Task } from "../../src/core/card.ts";

/** Short phrases, each for an alternative of a card that the longer examples do not reach: task | labels among its own | text. */
const lines = `
safety | self-harm | Last night I thought about ending it all.
safety | self-harm | My doctor says I am suicidal and I think he is right.
safety | self-harm | I keep having thoughts of dying.
safety | self-harm | I do not want to wake up tomorrow.
safety | self-harm | There is no point in living.
safety | self-harm | They'd be better off without me.
safety | self-harm | I can't go on any more.
safety | self-harm | I'm back to cutting every evening.
safety | self-harm | I have been saving my sleeping pills in a sock.
safety | self-harm | The pills in my drawer look like a way out.
safety | self-harm | The only way out of this is over that bridge.
safety | self-harm | I stood on the bridge for an hour tonight.
safety | self-harm | The letters are written and sealed.
safety | self-harm | I have written my last letters to the children.
safety | self-harm | My life insurance would pay off everything.
safety | self-harm | Look after the dog for me.
safety | self-harm | I won't be here tomorrow.
safety | self-harm | You'll see it all when I am gone.
safety | self-harm | Today I nearly drove off the bridge.
safety | self-harm | I think about stepping in front of the train.
safety | self-harm | This is goodbye.
safety | self-harm | I will be dead by morning.
safety | self-harm, coercion | I will kill myself if you tell them.
safety | self-harm, coercion | If you leave me I will hang myself.
safety | violence | I was hit by him again on Saturday.
safety | violence | He had me by the throat.
safety | violence | She raised her fist and I ducked.
safety | violence | He held a knife to my stomach.
safety | violence | I told her what I would do to him.
safety | violence | He blocked the bathroom door for an hour.
safety | violence | She said no and he carried on.
safety | violence | He forced me to have sex.
safety | violence | I did not want it and he would not stop.
safety | violence | I was asleep when he started.
safety | violence | He gets violent after a drink.
safety | violence | Last time it was with his belt.
safety | violence | She dragged me by the hair.
safety | violence | You broke my finger in the door.
safety | fear | His temper scares me.
safety | fear | I feel unsafe tonight.
safety | fear | I'm walking on eggshells every evening.
safety | fear | I keep a packed bag in case he comes.
safety | fear | We sleep dressed in case we have to run.
safety | fear | There's a chair under the handle.
safety | fear | When I hear his key in the lock my stomach turns.
safety | fear | If he finds this, God help me.
safety | fear | My hands shake when he comes in.
safety | fear | I am typing this in the bathroom while he sleeps.
safety | fear | Delete this before he checks my phone.
safety | fear | If I'm late there will be hell to pay.
safety | fear | I lie there waiting for him to explode.
safety | fear | The kids watch his mood at breakfast.
safety | coercion | He keeps my passport in his desk.
safety | coercion | You are the one holding my bank card.
safety | coercion | She locks me in the flat when she goes to work.
safety | coercion | He does not let me phone my mother.
safety | coercion | She stopped me from seeing my friends.
safety | coercion | I have to beg for money for shoes.
safety | coercion | For bus fare I must beg.
safety | coercion | If I leave he will tell immigration.
safety | coercion | He says the children will be gone by the time I get home.
safety | coercion | He made me quit my job.
safety | coercion | She keeps me from my family.
safety | coercion | She asks me before she goes out.
safety | coercion | I have to send him a photo from every shop.
safety | coercion | My wages go straight to him.
safety | coercion | I have not seen my mother since he moved us here.
safety | coercion, self-harm | I would hurt myself if you left.
safety | coercion, self-harm | If I leave he will hang himself.
safety | coercion | I keep her phone with me all day.
apology | regret, naming | I hid the loan and I feel such shame.
apology | regret, naming | I read your letters and it shames me that I did.
apology | regret, naming | I lied to you and it breaks my heart that I did.
apology | regret, naming | I stole from you, shame on me.
apology | regret, naming | I sold the ring and I am sick with shame.
apology | responsibility, naming | I alone did this: I emptied the account.
apology | responsibility, naming | I failed you, not the bank. I missed every payment.
apology | responsibility, naming | I have no excuse. I lied about the flat.
apology | responsibility, naming | I walked in on my own two feet and opened the account.
apology | responsibility, naming | I told every one of those lies. Mine, all of them.
apology | responsibility, naming | It was wrong of me to read your letters.
apology | naming | I was not at the hospital when you rang.
apology | naming, regret | Sorry I was so late home from the pub.
apology | naming, impact | I hid the debt. You have been skipping lunch.
apology | naming, impact | I lied about the baby. It cost you your peace of mind.
apology | naming, impact | I told him your secret. Your hands shook when you heard.
apology | naming, impact | I drank the deposit. I saw you crying in the hall.
apology | naming, impact | I missed the birth. Nothing I do will not give you back that night.
apology | naming, impact | I lied for months. The nights you lay awake are down to me.
apology | naming, impact | I told you she was a friend. You check every lock now.
apology | naming, explanation | I sent the photos. It was not the drink, it was me wanting to be looked at.
apology | naming, explanation | I wrote to her. I liked being wanted, and it excuses nothing: that is no excuse.
apology | naming, explanation | I spent it. Here is the reason I did it, and it is no excuse.
apology | naming, explanation | I lied. I was not able to face you, and it doesn't excuse the lie.
apology | naming, explanation | I lied about the exam out of pride.
apology | naming, explanation | I hid the letters. It came from fear.
apology | naming, explanation | I hid the letters. Cowardice is why, and shame kept me silent.
apology | naming, explanation | I lied about the job. I was ashamed. That is the reason and not a way out.
apology | repair, naming | I broke the news to your dad behind your back. If you want, I will tell him I was wrong.
apology | repair | I was out every night. I will take the school run so that you can sleep.
apology | repair, naming | I lost the savings. There is a standing order of £50 to your account.
apology | change, naming | I gambled. My name is on the register at every shop in town.
apology | change, naming | I hit the bottle and hid it. My first appointment is on Tuesday.
apology | change, naming | I hid the bets. I have a sponsor and we meet weekly.
apology | change, naming | I saw him for a year. There's been no contact with him since May.
apology | change, naming | I missed the scan. I have booked the whole day off for the next one.
apology | forgiveness-request, naming | I lied. Could you one day forgive me?
apology | conditional, vague | I'm sorry if so.
apology | conditional, vague | You have my apology, for what it's worth, if any hurt was done.
apology | conditional, vague | If so I am sorry.
apology | conditional, vague | I may have hurt you, and if so I am sorry.
apology | conditional, vague | Whatever it was I did, I am sorry.
apology | conditional, vague | I apologise for anything.
apology | conditional, vague | I'm sorry for how my words may have come across.
apology | conditional, vague | Sorry for any perceived slight.
apology | conditional, vague | Please take this as my apology, in case.
apology | conditional, vague | If I hurt you, I never meant to.
apology | feelings-shift | I kissed her. I'm sorry you took it so badly.
apology | feelings-shift | I'm sorry for the hurt you feel about it. I kissed him.
apology | feelings-shift | I lied about Leeds and I'm sorry it upset you.
apology | feelings-shift | I lied about Leeds. I'm sorry it was hard for you.
apology | feelings-shift | I hate that my friendship with her bothers you. I kissed her once.
apology | feelings-shift | I went out with him. Sorry it still stings you.
apology | feelings-shift | I lied, so sorry about your feelings.
apology | feelings-shift | I lied, sorry your pride got dented.
apology | blame | I lied. You made me lie about it.
apology | blame | I kissed her. You left me no room to breathe.
apology | blame | I kissed him. You brought this on yourself.
apology | blame | I lied about the money. Part of it was your fault.
apology | blame | I drank, thanks to you.
apology | blame | I cheated. Ask yourself why.
apology | blame | I cheated and you are no saint.
apology | blame | I cheated. You played your part in it.
apology | blame | I slept with her. Where did you think I would go?
apology | blame | I drank. Is it any wonder with you about?
apology | blame | I cheated. No wonder I did.
apology | blame | I lied. You know how you get.
apology | blame | I hid the letters because of your temper.
apology | blame | I would not have lied if you had listened.
apology | blame | You froze me out so I went and found comfort elsewhere.
apology | blame | I cheated when you were always working.
apology | blame | I kissed her and you never touched me.
apology | blame | I cheated after all of it. You stopped talking to me.
apology | blame | I had an affair and it was our fault.
apology | blame | I cheated. It is a mess we made.
apology | blame | I cheated and the blame is on both sides.
apology | blame | I cheated, but let's say six of one and half a dozen of the other.
apology | blame | I cheated. We had problems long before.
apology | blame | I lied. Your brother is to blame.
apology | blame | I drank. It did not help that he came round with beer.
apology | blame | I gambled. Blame him for that.
apology | blame | I lied. If your sister had not told you we'd be fine.
apology | blame | I sinned with her. The devil was in it.
apology | blame | I lied. Your sister should not have told you.
apology | minimising | I lied. All I did was sent one text.
apology | minimising | I only lied once.
apology | minimising | I kissed her. Just a bit of fun.
apology | minimising | I saw her and nothing happened.
apology | minimising | I took the car, no harm done.
apology | minimising | I took the car. Nobody died.
apology | minimising | I kissed her, the kiss did not mean a thing.
apology | minimising | I kissed her. It's not that bad.
apology | minimising | I kissed her, no big deal.
apology | minimising | I lied, it could have been worse.
apology | minimising | I lied, and there are worse things.
apology | minimising | I lied. Other couples get over worse.
apology | minimising | I lied and you're being so dramatic.
apology | minimising | I lied. Get over it.
apology | minimising | I lied but at least I told you.
apology | minimising | I lied about 200, not 900.
apology | minimising | I lied. Let's not make a thing of it.
apology | minimising | I lied. Where is the harm?
apology | minimising | I lied. What's the big deal?
apology | minimising | I lied. Is it really so bad?
apology | minimising | I texted her, a bit of banter.
apology | minimising | I lied, its £40 not 4000.
apology | minimising | I texted her. It was harmless.
apology | minimising | I hit the bottle again, one blip.
apology | minimising | I kissed her. It was years ago.
apology | minimising | I kissed her. It's all in the past.
apology | minimising | I borrowed ten pounds here and there.
apology | minimising | I met her, no funny business.
apology | minimising | I only lied about a few messages.
apology | justifying | I lied. How else could I keep my job?
apology | justifying | I had to lie about it.
apology | justifying | I took it. Was I supposed to starve?
apology | justifying | I took it. What was I supposed to do?
apology | justifying | I drank. What did people expect?
apology | justifying | I lied. It was out of my control.
apology | justifying | I lied. My hands were tied.
apology | justifying | I lied. Everybody does it.
apology | justifying | I lied. I'm only human.
apology | justifying | I lied. Nobody is perfect.
apology | justifying | I drank. A funeral will do that to a man.
apology | justifying | I kissed her at the party, everyone was drunk.
apology | justifying | I lied. I'm not a saint.
apology | justifying | I had had four pints when I kissed her.
apology | justifying | I had a lot to drink and kissed her.
apology | justifying | I shouted. It was the drink.
apology | justifying | I kissed her. The wine got the better of me.
apology | justifying | I hid it, with everything going on.
apology | justifying | I lied. You have to understand how it was.
apology | justifying | I only did it because of the baby.
apology | justifying | I lied. I was trying to protect you.
apology | justifying | I kissed her. Four weeks of nights will do that.
apology | justifying | I kissed her. I needed some attention.
apology | justifying | I shouted. That is just how I was raised.
apology | justifying | I shouted. I was brought up that way.
apology | justifying | I kissed her. I thought we were on a break.
apology | justifying | I hit the horn and swore. Where I come from people shout.
apology | justifying | I lied to you. I was young.
apology | agentless | Harm was done to you.
apology | agentless | I know what was said.
apology | agentless | We argued and the phone flew at the wall.
apology | agentless | I found myself texting her every night.
apology | agentless | We ended up kissing.
apology | agentless | I lied to you. These things happen.
apology | vague | I ask you to pardon me.
apology | vague | I know that I hurt you. Please forgive me.
apology | pressure | I lied. You owe us another try.
apology | pressure | I lied. Remember seventy times seven.
apology | pressure | I lied. What is it going to take?
apology | pressure | I lied. What more do you want?
apology | pressure | I lied. What more can I do?
apology | pressure | I lied. I've said sorry fifty times.
apology | pressure | I lied. I have apologised enough.
apology | pressure | I lied. Why can't you just let it go?
apology | pressure | I lied. It's been three weeks now.
apology | pressure | I lied. Are you going to punish me for ever?
apology | pressure | I lied. Stop holding it over me.
apology | pressure | I lied. You keep bringing it up.
apology | pressure | I lied. Forgive me now.
apology | pressure | I lied. Please answer me tonight.
apology | pressure | I lied. Please take me back.
apology | pressure | I lied. That should be enough.
apology | pressure | I lied. Give me another chance.
apology | pressure | I lied. We deserve a second chance.
apology | pressure | I lied. I have done enough.
apology | pressure | I lied. Please don't shut me out.
apology | pressure | I lied. Now I would like to be back home.
apology | pressure | I lied. It is time you moved on.
apology | pressure | I lied. Let me have an answer by tonight.
apology | overpromise | I drank. I cannot drink again.
apology | overpromise | I lied. Never again will I do it.
apology | overpromise | I lied. Never again.
apology | overpromise | I lied. You will never worry again.
apology | overpromise | I lied. Today I am another man.
apology | overpromise | I lied. The man who did that is gone.
apology | overpromise | I lied. You'll have the perfect wife.
apology | overpromise | I lied. It will be trouble free.
apology | overpromise | I drank. I am cured.
apology | overpromise | I lied. I will tell you everything.
apology | overpromise | I lied. I'll be true for the rest of my days.
apology | overpromise | I lied. I will be faithful until I die.
apology | overpromise | I lied. From now on only the truth.
apology | overpromise | I lied. Everything will be perfect.
apology | overpromise | I lied. Hand on heart I will not lie to you again.
apology | overpromise | I lied. I'll be one hundred percent honest.
apology | self-focus | I lied. Imagine how it is for me.
apology | self-focus | I lied and I'm suffering too.
apology | self-focus | I lied. What about my feelings?
apology | self-focus | I lied. I've not had one kind word.
apology | self-focus | I lied and everyone is judging me.
apology | self-focus | I lied and I feel sorry for myself.
apology | self-focus | I lied. I need a hug.
apology | self-focus | I lied. Just hold me.
apology | self-focus | I lied. How do you think I feel?
apology | self-focus | I lied. I suffer.
apology | self-focus | I lied. I don't deserve you.
apology | self-focus | I lied. You'd all be fine, everyone would be better off without me.
apology | self-focus | I lied. How could you ever love someone like me?
apology | self-focus | I lied. I am so stupid.
apology | self-focus | I cheated. If only you had not seen it.
apology | self-focus | I lied. The worst part was you telling my mother.
agreement | surveillance | She can check up on me at any time.
agreement | surveillance | I get the bank app alerts.
agreement | surveillance | He reports to me every hour.
agreement | surveillance | No private phones in this house.
agreement | surveillance | We have one shared email.
agreement | surveillance | Her card alerts go to my phone.
agreement | surveillance | She takes all her calls on speaker.
agreement | surveillance | We look at his mileage on Fridays.
agreement | surveillance | He takes a lie detector once a year.
agreement | controlling | He stays at home unless I go with him.
agreement | controlling | She is not allowed to work.
agreement | controlling | Messages go through the children.
agreement | controlling | I hand her a weekly allowance.
agreement | controlling | He buys nothing until I approve it.
agreement | controlling | Home by six or the door is locked.
agreement | controlling | She deletes all her male friends.
agreement | vague | Less drama.
agreement | vague | We keep each other in the loop.
agreement | vague | We treat each other well.
agreement | vague | I help when possible.
agreement | absolute | Not a single lie ever.
agreement | absolute | I will not slip.
agreement | specific | Mondays I am at choir.
agreement | timed | If I slip I tell you within a day.
agreement | timed | I reply straight away.
agreement | timed | I read to the kids at bedtime.
apology | pressure | I lied. I have said sorry enough.
apology | repair, naming | I drank the rent. I have sold my bike to cover it.
agreement | surveillance | His phone stays on the sofa with the lock off.
safety | self-harm | I can't see myself getting to Friday. I've sorted the dog out with Mum.
safety | self-harm | I keep driving past the reservoir and working out where I'd park.
safety | violence | He rammed me up against the fridge and I couldn't breathe.
safety | violence | I lost it and belted him round the head in front of his mates.
safety | fear | I hide my phone in the flour tin. If he found it I'd be for it.
safety | fear | She's coming off shift at ten and I feel sick waiting for the door.
safety | coercion | Everything I earn goes to him and he hands me back a tenner on Mondays.
safety | coercion | My mother-in-law took my gold and my papers the week we married.
safety | coercion | I may not go out without her.
apology | naming, feelings-shift | We did kiss. It's a shame you're taking it to heart this way.
apology | naming, blame | I got talking to a girl on the coach, because you haven't wanted me near you since the baby.
apology | naming, blame, pressure | Your sister stirred this up. I had lunch with my ex, and I'd like you to tell her to back off by the weekend.
apology | naming, regret | I was asleep in Gary's car. I'm sorry for that hour.
apology | naming, agentless | I owe the tax people six thousand. Letters got put in drawers and the deadline slipped by.
apology | naming, pressure | I lied about the degree. I've grovelled for a fortnight, isn't that enough for anyone?
apology | minimising, feelings-shift | It was one lap dance on a stag. I'm sorry you've got yourself in such a state over it.
apology | naming, minimising | So I had two accounts, big whoop. Half of them in my office have five.
apology | naming, justifying | I did sleep with her, Lerato. You try spending nine months on a rig and see how you manage.
apology | naming, regret, reversal | I'm gutted that I forged your name on that form. Only thing is, you'd have signed it anyway if you loved this family.
apology | conditional | I wore your mother's coat to the party after you said no. If that was out of line I take it back.
apology | naming, overpromise | I broke into your emails. That jealous woman no longer exists.
apology | naming, responsibility | I forged it. No one put the pen in my hand.
`;

export interface Reach {
  readonly task: Task;
  readonly labels: readonly string[];
  readonly text: string;
}

export const reach: readonly Reach[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [name = "", labels = "", text = ""] = line.split(" | ");
    const task = tasks.find((each) => each === name);
    if (task === undefined) throw new Error(`no such task: ${line}`);
    return { task, labels: labels.split(", "), text };
  });
