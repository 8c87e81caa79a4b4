/**
 * The 2,048 words of account names and of the six words (docs/protocol.md, sections 4 and 10). Their order is part of the format.
 * Three to eight letters, in alphabetical order; no two begin with the same four letters. Based on the English list of BIP-39 (MIT licence), without its words of
 * harm, blame, illness, money trouble, crime and kinship, since they are shown to people in distress, and without spellings
 * that differ between countries.
 */
export const wordList: readonly string[] = `
ability able about above absent absorb abstract absurd access account achieve acid acoustic acquire across act action
actor actress actual adapt add address adjust admit adult advance advice aerobic affair afford again age agent agree
ahead aim air airport aisle album alert all alley allow almost alpha alpine already also alter always amateur amazing
amble among amount amused analyst anchor ancient angle animal ankle announce annual another answer antenna anthem
antique any apart appear apple approve april apron arbor arch arctic area arena around arrange arrive arrow art
artefact artist artwork ask aspect asset assist assume aster athlete atlas atom attend attitude attract auction audit
august author auto autumn average avocado avoid awake aware away awesome awful awkward awning axis azure badge bag
bagel bakery balance balcony ball balsam bamboo banana banjo banner bar barely bargain barley barrel base basic basket
battle bazaar beach bean beauty beaver because become beef beehive before begin behave behind believe bellow below
belt bench benefit bergamot berry best better between beyond bicycle bid bike bind biology birch bird birth biscuit
bison black blade blanket blast blend blossom blouse blue blur blush board boat bobbin boil bone bonnet bonus book
boost border borrow boss bottom boulder bounce bouquet box bracket brain bramble brand brass brave bread breeze brick
bridge brief bright bring brioche brisk broccoli bronze broom broth brown brush bubble bucket buddy budget buffalo
bugle build bulb bulk bulrush bumble bundle bunting burger burst bus business busy butter buyer buzz cabbage cabin
cable cactus cadence cage cairn cake calendar call calm camera camp can canal candy canoe canteen canvas canyon
capital captain car caramel carbon card cargo carpet carry cart case cash castle casual cat catalog catch category
catkin cattle caught cause caution cave cedar ceiling celery cello cement census century cereal certain chair chalk
champion change chapter charge chase chat check cheese chef cherry chest chicken chief chimney chive choice choose
chorus chronic chuckle chunk churn cider cigar cinnamon circle citizen citrus city civil claim clap clarify claw clay
clean clerk clever click client cliff climb clip clock clog close cloth cloud clove clown club clump cluster clutch
coach coast cobalt cobble cockle coconut code coffee coil coin colander collect column combine come comfort comic
common company concert congress connect consider convince cook cool copper copy coral core corn correct cost cosy
cotton couch country couple course cover cowslip coyote crack cradle craft cram crane crater crawl crayon cream credit
creek crescent crew cricket crisp crocus crop cross crouch crowd cruise crumble crunch crush crystal cube culture cup
cupboard curious current curtain curve cushion custom cute cycle cymbal cypress daffodil dahlia dairy daisy damp
damson dance dapple daring dash dawdle dawn day deal debate decade december decide decorate decrease deer define defy
degree delay deliver delta demand denial dentist depart depend deposit depth deputy derive describe desert design desk
detail detect develop device dewdrop diagram dial diamond diary dice diesel diet differ digital dignity dilemma dimple
dingle dinner dinosaur direct discover dish disorder display distance divide doctor document dog doll dolphin domain
dome donate donkey donor door dormouse double dove draft dragon draw dream dress drift drill drink drip drive drizzle
drop drum dry duck duet dumpling dune during dust dutch duty dynamic eager eagle early earn earth easel easily east
easy echo eclair ecology economy edge edit educate effort egg eight either elbow elder electric elegant element
elephant elevator elite else embark ember embody embrace emerge emotion employ empower enable enact end endorse energy
enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter entire entry envelope episode equal equip
era erase ermine erupt essay essence estate eternal ethics evening evoke evolve exact example excess exchange excite
execute exercise exhaust exhibit exist exit exotic expand expect explain express extend extra eye eyebrow fable fabric
face faculty fade fairway falcon fall fame famous fan fancy farm fashion fathom feature february federal feed feel
female fence fennel fern ferry festival fetch few fiber fiction fiddle field figure file film filter final finch find
fine finger finish fire firm first fish fit fitness fix fjord flag flame flannel flash flat flight flint flip float
flock floor flower fluid flush flute fly foam focus fog foil fold follow food foot forest fork fortune forum forward
fossil foster fox foxglove frame freckle frequent fresh friend fringe frog front frost frozen fruit fuchsia fudge fuel
fun furnace future gable gadget gain galaxy gallery game gap garage garden garlic garment garnet gas gate gather gauge
gaze general genius genre gentle genuine gesture geyser giant gift giggle ginger ginkgo giraffe give glacier glad
glance glare glass glide glimpse globe glory glove glow glue goat gold good goose gorilla gosling govern gown grab
grace grain grant grape grass gravity great grebe green grid grit grocery group grove grow guava guess guide guitar
gull gym habit half hamlet hammer hamster hand happy harp harvest hat hatch have hawk haze head health heart heath
heavy hedgehog height hello helmet help hen hero hickory high hill hint hip history hobby hockey hold hole holiday
hollow home honey hood hoop horn horse host hotel hour hover hub huge human humble humming hundred hungry hurry
hyacinth hybrid ice icicle icon idea identify idle ignore image imitate immense impact improve impulse inch include
income increase index indicate indoor industry inhale inherit initial inkwell inlet inner input inquiry insect inside
inspire install intact interest into invest invite involve iris iron island isolate issue item ivory jacket jaguar
jamboree jar jasmine jazz jeans jelly jersey jetty jewel jigsaw job join jolly joy juice jump jungle junior junk just
kangaroo kayak keen keep kelp kernel ketchup kettle key kick kid kind kingdom kipper kit kitchen kite kitten kiwi knee
knock knoll koala lab label ladder ladle ladybird lagoon lake lamb lamp language lantern laptop larch large lark later
latin lattice laugh laundry lava lawn layer lazy leader leaf learn lecture ledger left legend leisure lemon lend
length lens lentil leopard lesson letter level liberty library lichen life lift light like lilac lily limit linen link
linnet lion liquid list little live lizard load loaf lobster local lock loft logic long loom loop lottery lotus loud
lounge lucky luggage lumber lunar lunch lupin lute luxury lyre lyrics machine mackerel magenta magic magnet magpie
mail main maize major make mallow mammal manage mango mansion manual maple marble march margin marine market marmot
marsh marzipan mask mass master match material math matrix matter mauve maximum maze meadow measure mechanic medal
media mellow melody melt member memory mention menu merge merit merlin merry mesh message metal meteor method middle
midnight milk million mimic mind minimum minnow minor mint minute miracle mirror mitten mix mixed mixture mobile model
modify moment monitor monkey month moon moral more morning mosaic mosquito moss moth motion motor mountain mouse move
movie much muffin mulberry mule multiply museum mushroom music muslin mustard mutual myrtle myself mystery myth name
napkin narrow nation nature near neck nectar need neither nerve nest net nettle network neutral never news newt next
nice night nimbus noble noise nominee noodle normal north nose notable note notice nougat novel now number nut
nuthatch nutmeg oak oasis oatmeal oats object oblige oboe observe obvious occur ocean ochre octave october off offer
office often oil okay old olive olympic omit once one onion online only opal open opera opinion option orange orbit
orchard order ordinary oregano organ orient original oriole osprey ostrich other otter outdoor outer output outside
oval oven over own owner oxygen oyster ozone pact paddle page pair palace palette palm pancake panda panel panther
papaya paper paprika parade parcel park parrot parsley party pass pastel patch path patient patrol pattern pause pave
payment peace peanut pear peat pebble pelican pen pencil pennant peony people pepper perfect permit person pet petal
pewter pheasant phone photo phrase physical piano piccolo picnic picture piece pigeon pigment pillow pilot pine pink
pioneer pipe pitch pizza place planet plastic plate play plaza please pledge plover pluck plug plum plunge poem poet
point polar pole pollen pomelo pond pony pool poplar poppy popular porch portion position possible post potato pottery
powder power practice praise predict prefer prepare present pretty prevent price pride primary print priority prism
prize process produce profit program project promote property prosper protect proud provide public pudding puffin pull
pulp pulse pumpkin pupil puppy purchase purpose purse push put puzzle pyramid quail quality quantum quarter quaver
question quick quilt quince quit quiver quiz quote rabbit raccoon race rack radar radio raft rail rain raise rally
ramp ranch random range rapid rare rate rather raven ravine raw razor ready real reason rebuild recall receive recipe
record recycle reduce reed reflect reform refuse region regular relax release relief rely remain remember remind
render renew rent reopen repair repeat replace report require resemble resource response result retire return reunion
reveal review reward rhubarb rhyme rhythm rib ribbon rice rich rickshaw ride ridge right rigid ring ripen ripple
ritual river road roast robin robot robust rocket rondo roof room roost rose rotate rough round route rowan royal
rubber rug rule run runway rural rustic rye saddle safe saffron sage sail salad salmon salon salt salute same sample
sand sapling sapphire sardine satchel satisfy sauce sausage savanna save say scale scan scarf scatter scene scheme
school science scissors scone scorpion scout scrap screen script scrub sea search season seat seaweed second section
security sedge seed seek segment select sell seminar senior sense sentence sequoia series service sesame session
settle setup seven shadow shaft shallow shamrock shawl shed shell sherbet shield shift shine ship shiver shoe shop
short shoulder shrimp shrug shuffle shy side sight sign silk silo silver similar simple since sing siren situate six
size skate skein sketch ski skill skin skirt skylark slate sleep slender slice slide slight slogan slot slow small
smart smile smoke smooth snack snail snake snap sniff snow soap soccer social sock soda sofa soft solar soldier solid
solution solve someone song sonnet soon sorbet sorrel sort sound soup source south space spare spatial spawn speak
special speed spell spend sphere spice spider spike spin spirit split sponsor spoon sport spot spray spread spring
spruce square squeeze squirrel stable stadium staff stage stairs stamp stand start state stay steak steel stem step
stereo still stock stomach stone stool story stove strategy street strike strong student stuff style subject subway
success such sudden sugar suggest suit summer sun sunbeam sundial sunny sunrise sunset super supply supreme sure
surface surge surprise surround survey sustain swallow swan swap swarm sweet swift swim swing switch sword sycamore
symbol syrup system table tackle tag tail talent talk tandem tango tank tape target tartan task tassel taste tawny
taxi teach teal team teapot tell ten tenant tennis tent term tern terrace test text thank that theme then theory there
they thimble thing this thought three thrive throw thrush thumb thunder thyme ticket tide tiger tilt timber time tiny
tip tired tissue title toast tobacco today toe toffee together tomato tomorrow tomtit tone tongue tonight tool tooth
top topaz topic topple torch tornado tortoise toss total tourist toward tower town toy track trade traffic train
transfer travel tray treat tree trellis trend tribe trim trip trophy trout truck true truffle truly trumpet try tube
tuition tulip tumble tuna tundra tunnel turkey turn turtle tweed twelve twenty twice twig twilight twin twist two type
typical umber umbrella uncover under unfold uniform unique unit universe unknown unlock until unveil update upgrade
uphold upland upon upper urban urge usage use used useful usual utility vacant vacuum valid valley valve van vanish
various vast vault vehicle vellum velour velvet vendor venture venue verb version very vessel vibrant victory video
view village vine vintage viola virtual visa visit vista visual vital vivid vocal voice volcano volume voyage waffle
wage wagon wagtail wait walk wall walnut walrus waltz wand want warbler warm wash water wattle wave way wealth wear
weather weave web wedding weekend welcome west wet whale wharf what wheat wheel whelk when where whip whisper whittle
wicker wide width wigwam wild will win window wine wing wink winner winter wire wisdom wise wish wisteria wolf wonder
wood wool word work world worth woven wrap wren wrist write yacht yard yarn yarrow year yellow yogurt yoke you young
youth zebra zephyr zero zinnia zipper zither zone zoo
`
  .trim()
  .split(/\s+/);
