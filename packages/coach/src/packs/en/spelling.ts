import { keptByWord } from "./kept-by-word.ts";

import { meantBy } from "./slips.ts";
import { isKnown } from "./words.ts";

/** How English is written when nobody is marking it: texting, dropped apostrophes, common slips. Each entry may become several words. */

const asWritten = `
u=you|ya=you|yu=you|yous=you|yall=you|r=are|n=and|nd=and|im=i am|iam=i am|ive=i have|i'm=i am|dont=do not|didnt=did not|doesnt=does not|cant=can not|cannot=can not|wont=will not
wasnt=was not|werent=were not|isnt=is not|arent=are not|aint=is not|ain't=is not|havent=have not|hasnt=has not|hadnt=had not|couldnt=could not|wouldnt=would not
shouldnt=should not|mustnt=must not|neednt=need not|youre=you are|youve=you have|youll=you will|youd=you 'd|theyre=they are|theyve=they have|thats=that is
whats=what is|hes=he is|shes=she is|theres=there is|wheres=where is|hows=how is|whos=who is|itll=it will|itd=it 'd|weve=we have|theyd=they 'd|thatll=that will
let's=let us|gonna=going to|gunna=going to|wanna=want to|gotta=got to|kinda=kind of|sorta=sort of|coulda=could have|woulda=would have|shoulda=should have
couldve=could have|wouldve=would have|shouldve=should have|mustve=must have|dunno=do not know|gimme=give me|lemme=let me|tryna=trying to|finna=going to|imma=i will|ima=i will
soz=sorry|sry=sorry|srry=sorry|sori=sorry|sory=sorry|soory=sorry|woz=was|wos=was|nite=night|2nite=tonight|2moro=tomorrow|2day=today|tmrw=tomorrow|tmr=tomorrow|tonite=tonight|wot=what|wat=what|wht=what|ppl=people|luv=love
plz=please|pls=please|plse=please|cuz=because|coz=because|cos=because|bc=because|cus=because|bcos=because|bcoz=because|becuz=because|becoz=because|becuase=because|becos=because|tho=though|thru=through
tht=that|dat=that|dis=this|da=the|wen=when|yr=your|yur=your|rly=really|realy=really|abt=about|bout=about|cud=could|wud=would|shud=should|hav=have|av=have|noone=nobody|nothin=nothing|somethin=something|anythin=anything
everythin=everything|nuthin=nothing|4get=forget|4give=forgive|b4=before|2gether=together|wiv=with|wid=with|w=with|wit=with|doin=doing|goin=going|bein=being|havin=having|feelin=feeling|sayin=saying|makin=making
appologise=apologise|apologize=apologise|appologize=apologise|apoligise=apologise|apologies=apology|appologies=apology|appology=apology|apologized=apologised|apologizing=apologising|apologizes=apologises
realize=realise|realized=realised|minimize=minimise|behavior=behaviour|counselor=counsellor|mom=mum|mam=mum|mama=mum|momma=mum|forgivness=forgiveness|forgivenes=forgiveness|beleive=believe|belive=believe|thier=their|truely=truly|definately=definitely
recieved=received|wich=which|alot=lots|infront=in front|abit=a bit|everytime=every time|atleast=at least|untill=until|til=until|till=until|tomorow=tomorrow|tommorow=tomorrow|tonigth=tonight|mayb=maybe|probs=probably|deffo=definitely|def=definitely
ok=okay|k=okay|kk=okay|alright=okay|yh=yes|yeah=yes|yea=yes|yep=yes|nah=no|nope=no|ffs=really|tbh=honestly|tbf=honestly|ngl=honestly|idk=i do not know|imo=honestly|smh=honestly|rn=now|atm=now|bf=boyfriend|gf=girlfriend|hubby=husband
msg=message|msgs=messages|msgd=messaged|msging=messaging|txt=text|txts=texts|txted=texted|txting=texting|txtd=texted|convo=talk|insta=instagram|fb=facebook|mobile=phone|cell=phone|cellphone=phone|handset=phone|pw=password|passwd=password|passcode=password
shan't=shall not|shant=shall not|o'clock=oclock|y'all=you|c'mon=come on|cmon=come on|ma'am=madam|wasn=was not|havn't=have not|havnt=have not|dnt=do not|dint=did not|didn=did not|cnt=can not|mite=might|wouldnt've=would not have|eachother=each other|bcs=because|hert=hurt|thot=thought|thort=thought|knw=know|jus=just|jst=just|evry=every|evrything=everything|nvr=never|neva=never|alwys=always|4ever=forever|forgivin=forgiving|xx=x|dat's=that is|stil=still|gd=good|sumthing=something|summat=something|summit=something|nowt=nothing|owt=anything|meself=myself|mesen=myself|youse=you|gotten=got
ye=you|yer=ur|tha=you|thee=you|ee=you|oonu=you|unu=you|una=you|thi=your|thy=your|thine=yours|thissen=yourself|thysen=yourself|yersel=yourself|masel=myself|il=i will|iv=i have|innit=is it not|wetin=what
tae=to|wi=with|wis=was|huv=have|gie=give|naw=no|aye=yes|oot=out|aboot=about|doon=down|noo=now|ma=my|whit=what|dae=do|daein=doing|gonnae=going to|wasnae=was not|wisnae=was not|werenae=were not|didnae=did not|didny=did not|dinnae=do not|dinna=do not|dunnae=do not|cannae=can not|canny=can not|couldnae=could not
wouldnae=would not|wouldny=would not|shouldnae=should not|isnae=is not|havenae=have not|hasnae=has not|hadnae=had not|doesnae=does not|willnae=will not|mek=make|di=the|dem=them|nuh=not|fi=to|inna=in|pon=on|suh=so|tink=think|ting=thing|tings=things|nutten=nothing|memba=remember|neber=never
cd=could|wd=would|shd=should|urs=yours|urself=yourself|yaself=yourself|urselves=yourselves|thts=that is|dw=do not worry|ofc=of course|prolly=probably|prob=probably|ik=i know|havnt've=have not|hvnt=have not|wsnt=was not|isn=is not|bday=birthday|pic=photo|pics=photos|vid=video|vids=videos|fone=phone|wk=week|wks=weeks|yest=yesterday|2night=tonight|tomo=tomorrow|2mrw=tomorrow|tmrrw=tomorrow|mins=minutes|hrs=hours|evry1=everyone|every1=everyone|some1=someone|sum1=someone|any1=anyone|no1=nobody|ppls=people|frnd=friend|frnds=friends|thnk=think|thx=thanks|ty=thanks|plzz=please|gud=good|bcz=because|cz=because|cuse=because|whn=when|wch=which|wth=with|frm=from|hw=how|wy=why|msgng=messaging|altho=although|wether=whether|definatly=definitely|seperate=separate|embarassed=embarrassed|embarassing=embarrassing|suprise=surprise|truley=truly|apolagise=apologise|apolgise=apologise|apolagies=apology|responsability=responsibility|responsable=responsible|concious=conscious|promiss=promise|promisse=promise|promis=promise|liyng=lying|lieing=lying|hiden=hidden|decieve=deceive|decieved=deceived|decieving=deceiving|cheeted=cheated|freind=friend|freinds=friends|shamefull=shameful|regreted=regretted|gambeling=gambling|afair=affair|affiar=affair|afraind=afraid|sincerly=sincerely|happend=happened|hapened=happened|wasent=was not|dident=did not|didint=did not|doesent=does not|couldent=could not|wouldent=would not|shouldent=should not|isent=is not|dosnt=does not|dosent=does not|wudnt=would not|cudnt=could not|shudnt=should not
yerself=yourself|hisself=himself|theirselves=themselves|didna=did not|canna=can not|wouldna=would not|couldna=could not|wae=with|aff=off|oan=on|frae=from|fae=from|mair=more|efter=after|afore=before|telt=told|gied=gave|wean=child|weans=children|nae=no|a'm=i am|a'll=i will|a've=i have|ah'm=i am|ah'll=i will|ah've=i have|d'you=do you|d'ye=do you|tis=it is|'tis=it is|twas=it was|telly=tv|mebbe=maybe|owld=old|allus=always|nivver=never|nobbut=only|wunt=will not|dunt=does not
abeg=please|wey=who|gyal=girl|gyals=girls|haffi=have to|hafi=have to|likkle=little|tek=take|seh=that|yuhself=yourself|doh=do not|cah=can not|cyah=can not|caan=can not|cyan=can not|wah=what|gi=give|pickney=child|mout=mouth|oder=other|dere=there|dese=these|deir=their|wat's=what is
`;

const written: ReadonlyMap<string, readonly string[]> = new Map(
  asWritten
    .trim()
    .split(/[|\n]/u)
    .map((entry) => entry.split("="))
    .map(([from = "", to = ""]) => [from, to.split(" ")]),
);

const endings: readonly (readonly [string, readonly string[]])[] = [
  ["n't've", ["not", "have"]],
  ["n't", ["not"]],
  ["'ll've", ["will", "have"]],
  ["'d've", ["would", "have"]],
  ["'re", ["are"]],
  ["'ve", ["have"]],
  ["'ll", ["will"]],
  ["'m", ["am"]],
  ["'d", ["'d"]],
];

const isAfter = new Set([
  "it",
  "that",
  "he",
  "she",
  "what",
  "there",
  "who",
  "where",
  "how",
  "here",
  "this",
  "everything",
  "nobody",
  "everyone",
  "something",
  "when",
  "why",
  "one",
]);

/** The words a written word stands for, lower case, apostrophes made plain. "'s" is read as "is" after a pronoun, else dropped. */
export const expand: (word: string) => readonly string[] = keptByWord((word) => {
  const plain = word
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\u00AD\u200B-\u200D\u2060]/gu, "")
    .replace(/[’‘ʼ`´]/gu, "'");
  const known = written.get(plain);
  if (known !== undefined) return known;
  if (plain === "can't") return ["can", "not"];
  if (plain === "won't") return ["will", "not"];
  for (const [ending, words] of endings) {
    if (plain.endsWith(ending) && plain.length > ending.length)
      return [...expand(plain.slice(0, -ending.length)), ...words];
  }
  if (plain.startsWith("t'") && plain.length > 3) return expand(plain.slice(2));
  if (plain.endsWith("'s")) {
    const stem = plain.slice(0, -2);
    return isAfter.has(stem) ? [stem, "is"] : [stem];
  }
  if (/[a-z]{2}in$/u.test(plain) && !isKnown(plain) && isKnown(`${plain}g`)) return [`${plain}g`];
  const calmed = plain.replace(/(.)\1{2,}/gu, "$1");
  if (calmed !== plain && written.has(calmed)) return written.get(calmed) ?? [calmed];
  return [(isKnown(calmed) ? undefined : meantBy(calmed)) ?? calmed];
});
