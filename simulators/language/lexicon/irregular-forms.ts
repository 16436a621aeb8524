const FORMS = `
be: am is are was were been being
have: has had having
do: does did done doing
go: goes went gone going
get: gets got gotten getting
feel: feels felt feeling feelings
begin: begins began begun beginning
come: comes came coming
wake: wakes woke woken waking waken
take: takes took taken taking
eat: eats ate eaten eating
drink: drinks drank drunk drinking
bleed: bleeds bled bleeding
swell: swells swelled swollen swelling swellings
fall: falls fell fallen falling
tell: tells told telling
say: says said saying
sleep: sleeps slept sleeping
lose: loses lost losing
think: thinks thought thinking
bring: brings brought bringing
buy: buys bought buying
see: sees saw seen seeing
hear: hears heard hearing
give: gives gave given giving
make: makes made making
know: knows knew known knowing
break: breaks broke broken breaking
keep: keeps kept keeping
run: runs ran running
sit: sits sat sitting
lie: lies lay lain lying
stand: stands stood standing
spread: spreads spreading
hurt: hurts hurting
put: puts putting
cut: cuts cutting
hit: hits hitting
bite: bites bit bitten biting
throw: throws threw thrown throwing
leave: leaves left leaving
find: finds found finding
meet: meets met meeting
speak: speaks spoke spoken speaking
write: writes wrote written writing
drive: drives drove driven driving
grow: grows grew grown growing
hold: holds held holding
understand: understands understood understanding
catch: catches caught catching
sweat: sweats sweated sweating sweaty
die: dies died dying
tie: ties tied tying
child: children kid kids
foot: feet
tooth: teeth
woman: women
man: men
person: people persons
diagnosis: diagnoses
use: uses used using
pee: pees peed peeing
poo: poos pooed pooing
age: ages aged ageing aging
ache: aches ached aching achy
day: days
lay: laid
pass: passes passed passing
this: this
his: his
always: always
news: news
gas: gas
pus: pus
eye: eyes
toe: toes
shoe: shoes
thing: things
nothing: nothing
anything: anything
something: something
everything: everything
during: during
morning: mornings
evening: evenings
red: red
bed: beds
need: needs needed
speed: speeds
feed: feeds fed feeding
breed: breeds
indeed: indeed
wed: wed
bowel: bowels
family: families
only: only
early: earlier earliest
really: really
daily: daily
lively: lively
body: bodies
any: any
many: many
very: very
may: may
say: says
why: why
try: tries tried trying
cry: cries cried crying
worry: worries worried worrying
dizzy: dizziness dizzier
tired: tiredness
hungry: hunger
angry: anger
heavy: heavier heaviness
bad: bads
worse: worst worsen worsens worsened worsening
better: best
breath: breaths
breathe: breathes breathed breathing
bathe: baths
`

/** Forms that rules would miss or spoil, each with the stem they share. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', forms = ''] = line.split(':')
      return [head, ...forms.trim().split(' ').filter(Boolean)].map((form): [string, string] => [form, head])
    }),
)
