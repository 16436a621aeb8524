/**
 * Everyday turns of phrase: concept id to words, separated by commas. How people ask in passing for what the other lists of concepts name
 * outright; a phrase may stand in both.
 */
export const EVERYDAY_CONCEPTS: Readonly<Record<string, string>> = {
  sleep:
    'get your head down, getting your head down, forty winks, good kip, tossing and turning, lie awake, lying awake, up half the night, wide awake, sleep through, sleeping through, how are your nights, what are your nights like, bad nights, broken nights, restless nights, sleepless nights, sleep pattern, beauty sleep, shut your eyes, off to bed, sleep onset, sleeping alright, rest at night, early morning waking, awake for hours, get back off, struggle to get off, trouble getting off, hard to get off, get off all right, get off alright, nod off, drop off',
  'early-waking':
    'early morning waking, early morning wakening, waking early, wake early, early waking, wake too early, waking too early, up with the lark, wake before the alarm, wake before your alarm, wake at the crack of dawn, awake before dawn, wake in the small hours, waking up early, wake up early, wake up too early',
  snoring:
    'snoring like a train, freight train, like a train at night, saw logs, sawing logs, keep anyone awake with your snoring, snort in your sleep, noisy sleeper',
  appetite:
    'square meals, three square meals, off your grub, off your tea, clear your plate, clearing your plate, leave your food, leaving your food, leave food, picking at your food, pick at your food, picky with food, out of house and home, house and home, tucking in, tuck in, hearty eater, good eater, food appeal, face food, face a meal, face eating, face your dinner, finish a meal, finishing your meals, finish your meals, bothered with food, bothering to eat, feel like eating, fancy eating, fancy your food, off your dinner, off your meals, managing to eat, manage to eat, manage your meals, managing your meals, larder, getting food down, eating habits changed, appetite been',
  'weight-loss':
    'clothes hanging off, hanging off you, hang off you, trousers loose, trousers looser, finding your trousers loose, skirt loose, skirts loose, belt looser, pulled your belt in, tighten your belt, notch on your belt, dress size, dropped a size, down a size, gone down a size, size smaller, fading away, melting away, shrinking, skin and bone, slimmer, slimmed down, ring loose, rings loose, waistband loose, less of you, not as big as you were, smaller than you were, dropped a few pounds, lost a few pounds, shed a few pounds, shed pounds, falling off you, dropping off you, baggy, clothes baggy, clothes too big, swimming in your clothes',
  'weight-gain':
    'put on timber, put on a few pounds, put a few pounds on, put weight on, putting weight on, filled out, let your belt out, piled it on, piling it on, up a size, gone up a size, clothes tight, trousers tight, too tight round the middle',
  weight: 'on the scales, the scales, stepped on the scales, weighed yourself, weigh yourself, your weight doing, weight been doing',
  tiredness:
    'get up and go, running on empty, out of steam, run out of steam, running out of steam, burnt out, burned out, dragging yourself, drag yourself, pooped, cream crackered, on your last legs, flagging, full of beans, wrung out, dead beat, asleep in the chair, nodding off in the day, flat battery, batteries flat, run ragged, weary, jaded, bone tired, get through the day, up to much, spark left, much energy, got the energy, enough energy, energy for things, out on your feet',
  mood: 'down in the mouth, cheerful, cheery, low ebb, in the doldrums, black dog, got you down, getting you down, get you down, gets you down, getting on top of you, get on top of you, things getting to you, getting to you, headspace, head space, feeling flat, feel flat, feeling a bit flat, in a good place, in a bad place, feeling in your spirits, state of mind, frame of mind, mental state, mentally, well in yourself, feeling in yourself, spirits, low patch, fall into a low, blubbing, in floods of tears, in floods',
  anhedonia:
    'gone by the wayside, fallen by the wayside, by the wayside, normally enjoy, usually enjoy, used to enjoy, used to love, used to like, still love doing, kick out of, get a kick, buzz out of, get a buzz, brings you joy, bring you joy, gives you joy, gives you pleasure, give you pleasure, things you love, for fun, have fun, having fun, any fun, puts a smile on your face, put a smile on your face, makes you smile, make you smile, makes you laugh, bothered with things, take joy, favourite things, anhedonia, enjoying life, enjoy life, enjoy things, enjoying things, look forward to anything',
  anxiety:
    'bag of nerves, on tenterhooks, in a flap, coiled spring, switch off, switching off, mind racing, racing thoughts, thoughts racing, overthinking, overthink, fretting, fret, climbing the walls, frazzled, hot tin roof, highly strung, frayed, flustered, under the cosh, stressing, stress levels, up to high doh, in a tizz, nervy, agitated, at the end of your rope',
  stress:
    'under the cosh, under pressure, pressure at work, stress, stressed, stressful, strain, under strain, a lot on your plate, lot on your plate, plate full, burning the candle, pulled in all directions, too much on, snowed under, up to your eyes, up to your neck, rushed off your feet, much on, hectic, under it at work, exam stress, exams, deadlines, deadline',
  restlessness:
    'sit still, sitting still, settle to anything, fidget, fidgety, fidgeting, pacing, pace about, pace up and down, restless, restlessness, on the go all the time, keyed up, wound up, on edge, ants in your pants, keep still, jittery, twitchy',
  irritability:
    'short fuse, short tempered, short temper, snappy, snap at, snapping at, snapping, ratty, tetchy, crabby, grumpy, irritable, irritability, bite your head off, biting heads off, biting people heads off, fly off the handle, flying off the handle, lose your temper, losing your temper, lost your temper, lose your rag, losing your rag, crotchety, cross with people, take it out on, temper',
  suicide:
    'call it a day, had enough of life, enough of it all, end it, wish it would all stop, want it all to be over, suicidal ideation, suicidal thoughts, do not want to wake up, not waking up, would rather not be here, rather not be here, do not want to be here, not want to be here, not wanting to be here, not want to be alive',
  'self-harm':
    'ever hurt yourself, hurt yourself on purpose, taking it out on yourself, taken it out on yourself, scratched yourself, tsh, dsh',
  concentration:
    'mind on things, mind on anything, mind on a book, stick at things, stick with a book, settle to a book, take anything in, taking things in, follow a film, follow a conversation, lose your thread, lost the thread, losing the thread, mind goes blank, mind go blank, head in the clouds, all over the place in your head, think straight, thinking straight, keep track',
  hopelessness:
    'hopeless, hopelessness, hope for the future, see a future, see any future, light at the end of the tunnel, look ahead, looking ahead, way out of it, way out, point in anything, point to anything, things will get better, get any better for you, when you look forward',
  guilt:
    'down on yourself, hard on yourself, beat yourself up, beating yourself up, your own fault, your fault, blame, blaming yourself, feel to blame, regrets',
  'hearing-voices':
    'voices, hear voices, voice telling you, hearing things, people talking about you when nobody is there, anyone talking when you are alone, voices telling you',
  persecution:
    'after you, out to get you, being watched, following you, plotting, plotting against, spied on, talking about you, have it in for you, got it in for you, ganging up',
  'special-messages':
    'messages, message for you, sending you messages, messages meant for you, signs meant for you, on the television about you, radio talking about you, telly talking about you, television talking about you, about you on the radio, special meaning, speaking to you through',
  'high-spells':
    'mania, manic, hypomania, hypomanic, high spells, on a high, on top of the world, over the moon for no reason, flying high, elated, feel high, feeling high, wired, buzzing, bursting with energy, too much energy, opposite of low, unusually high, full of energy without sleep',
  psychosis: 'psychosis, psychotic, psychotic symptoms, odd experiences, strange experiences, unusual experiences, lose touch with reality',
  bowel:
    'number twos, in the bowel department, bowels behaving, bowels doing, regular as clockwork, go regularly, going regularly, going properly, the back end, back end, other end, rear end, on the throne, been to the toilet properly, when did you last go, last manage to go, how is the plumbing, plumbing, open them, opened them, regular down below, toilet wise, regular in your bowels, toilet habit, going to the toilet all right, going all right',
  diarrhoea:
    'goes straight through you, straight through you, going through you, go through you, both ends, delhi belly, caught short, dashing to the loo, dash to the loo, runny tummy, loose tummy, loose down there, poo runny, on the toilet with the runs',
  constipation: 'bound up, clogged up, nothing moving, pellets, hard pellets, rabbit droppings, been to the toilet for days, go for days',
  urine:
    'lav, peeing all right, passing it all right, on the water side, water side of things, wee all right, jimmy riddle, plumbing, in the waterworks department, bladder behaving, having a wee, need the loo for a wee',
  'urine-frequency':
    'up and down to the loo, up and down to the lav, up and down to the toilet, nipping to the loo, nip to the loo, popping to the loo, pop to the loo, back and forth to the loo, back and forth to the toilet, in and out of the toilet, never off the loo, never off the toilet, always on the loo, always on the toilet, live on the toilet, living on the toilet, nipping out to the loo, loo all the time, toilet all the time, to the loo a lot, going to the loo, peeing every five minutes, peeing like a racehorse, constantly needing the loo, every five minutes to the loo, weeing a lot, lots of wees',
  nocturia:
    'up in the night, up to the toilet at night, up to the loo at night, lav all night, loo all night, get up in the night to spend a penny, spend a penny at night, up for a wee, times a night, gets you up at night, out of bed for a wee, broken sleep for the loo, nights disturbed by your bladder',
  incontinence:
    'mishaps, mishap, little accidents, little accident, accidents in bed, accidents in the bed, caught short, make it in time, getting there in time, damp pants, wet patch, wear a pad, wearing pads, wet the bed, wetting the bed, wake up wet, enuresis, dry at night',
  'wet-bed':
    'wet the bed, wetting the bed, accidents in the bed, accidents in bed, enuresis, bedwetting, wet sheets, wake up wet, dry at night',
  dysuria:
    'sting down there, burn when you go, sting when you go, hurt when you go for a wee, stinging wee, like passing glass, like razor blades',
  sex: 'in the bedroom, bedroom department, between the sheets, love life, physical side, physical side of things, physically with your husband, physically with your wife, intimate, intimate side, intimate relations, sleeping together, slept together, slept with, sleep with anyone, sleeping with anyone, been with anyone, been with anybody, been with a man, been with a woman, hooked up, casual partner, casual partners, playing away, had it off, bedroom side',
  partner:
    'anybody special, anyone special, someone special, somebody special, courting, boyfriend or girlfriend, man in your life, woman in your life, someone in your life, anyone in your life, steady girlfriend, steady boyfriend, got a partner, in a couple, loved up, got together with, seeing someone, seeing somebody, stepping out with, unattached',
  marriage:
    'things between you and your husband, things between you and your wife, things with your husband, things with your wife, you and your husband, you and your wife, between the two of you, rubbing along, at home with your husband, relationship, marriage',
  occupation:
    'keeps you busy, keep you busy, earn a crust, earn your living, earn a living, bring home the bacon, nine to five, workwise, work wise, workload, shift work, shifts, desk job, what are you in, day job, pay the rent with, profession, what do you do all day, on the tools',
  'work-missed':
    'off work, time off work, off sick, off on the sick, on the sick, signed off, cry off, cried off, ring in sick, rang in sick, ringing in sick, call in sick, called in sick, phone in sick, phoned in sick, throw a sickie, sick days, sick note, days off sick, miss work, missed work, missing work, missed any work, missed shifts, missed any shifts, miss a shift, take time off, taken time off, had to stay off, stay off work, kept you off, keeping you off, get to work, make it to work, made it to work, get into work, getting into work, get on with your shifts, manage your shifts, days off work, missed school, off school, days off school, miss school, missing school, missed lessons, missed lectures, missed classes, missing classes, stop you working, stopped you working, keep you from work, kept you from work, getting to lectures, getting in to college',
  finance:
    'strapped for cash, strapped, tight for money, money tight, pounds and pence, pennies, purse strings, head above water, behind with the bills, behind with the rent, in the red, bank balance, feeling the pinch, cost of living, cost of things, money side, financially, financial pressure, bank manager, overdraft, loan, loans, budget, cash tight, money problems, afford things, hand to mouth',
  alcohol:
    'hit the bottle, hitting the bottle, on the sauce, down the pub, nightcap, partial to a drink, skinful, wet your whistle, dram, wee dram, drink of a weekend, drink at weekends, drink of an evening, bevvied, legless, tanked up, sozzled, knock back, social drinker, teetotal, on the wagon, what is your poison, swift half, hard stuff, glass with dinner, bottle of wine, wee drink, odd drink, few jars, couple of jars, had a few, turn to drink, turn to the bottle, drink more than you should, prosecco, bubbly, cocktails, drink to relax, drink to cope, drink to calm, drink to help you sleep, enjoy a drink, drink socially, how much drink, drinks in the week, drink in the week, drink much, cut down on your drinking, drinker, night before',
  'drinking-to-cope':
    'drink to cope, drink to relax, drink to calm, drink to help you sleep, turn to drink, turn to the bottle, drink to get through, drink to take the edge off, drink to forget, drink to unwind, drink to steady, drink for your nerves, drink to settle, drown your sorrows, hit the bottle, take the edge off with a drink',
  smoking:
    'sneaky fag, light up, lit up, puffing away, on the fags, given up the fags, packed in the fags, pack in the fags, kicked the habit, twenty a day, baccy, the odd ciggie, sneak a ciggie, odd fag, nicotine patches, fag break, dirty habit, smokes, partial to a smoke',
  'recreational-drugs':
    'puff of something, something stronger, bit stronger than that, anything stronger, dabble, dabbled, wacky baccy, have a joint, toke, get high, getting high, party pills, uppers, downers, pills and powders, recreationally, stuff off the street, off the street, naughty stuff, substances of any kind, smoke anything else',
  support:
    'give you a hand, hand from anyone, hand from anybody, lend a hand, pitch in, pitching in, shopping for you, looks in on you, look in on you, pops in, popping in, pop in, home help, meals on wheels, fall back on, shoulder to cry on, rally round, rallying round, in your corner, anyone to help, anybody to help, someone to help, help with things, help around the house, lean on, turn to, confide in, keep an eye on you, keeps an eye on you, there for you, anyone around, anybody around, backup, back up at home, got any help, support system, on hand, helping you out, help you out',
  told: 'tell anyone, told anyone, tell anybody, told anybody, anyone else know, anybody else know, who knows, does anybody know, does anyone know, keeping it to yourself, keep it to yourself, kept it to yourself, kept this to yourself, confided in, spoken to anyone, talked to anyone, talk to anyone, opened up to, let on, in the know',
  home: 'under your roof, under the same roof, share with, sharing with, who is indoors, rattling around, rattling round, keep you company, company at home, home on your own, who have you got, got at home, home sit, home circumstances, on your tod, domestic set up, at home these days, with you at home, live in, who else is at home, in the house with you, who is around at home, by yourself at home, live by himself, set up at home, all alone at home',
  'lives-alone':
    'live alone, lives alone, living alone, live on your own, lives on his own, lives on her own, living on your own, live by yourself, on your own at home, home alone, on your tod, by yourself at home, rattling around, company at home, keep you company, all alone',
  'daily-life':
    'fend for yourself, fending for yourself, manage on your own, managing on your own, keep on top of things, on top of things at home, carry on as normal, carry on as usual, get on with things, getting on with things, go about your day, about the house, around the house, pottering about, able to do things, do things for yourself, things you used to do, packed in, had to stop, stopped doing, had to drop, drop anything, hold you back, holding you back, holds you back, held you back, carry on with, usual self, slowed you down, slow you down, slowing you down, doing less, do less than',
  'activity-limited':
    'hold you back, holding you back, holds you back, held you back, packed in, had to stop, stopped doing, do less than, doing less, carry on as normal, carry on as usual, stop you doing, stopping you doing, stopped you doing, keep you from, keeping you from, kept you from, get on with things, getting on with things, slowed you down, slow you down, had to drop, things you cannot do, cannot do now, could do before, cramp your style, clip your wings',
  social:
    'social life, socialising, socialise, see your friends, seeing your friends, seen your friends, see your mates, seeing your mates, out and about, getting out, get out much, out with people, see people, seeing people, seen anyone, keep to yourself, keeping to yourself, kept to yourself, shutting yourself away, shut yourself away, hiding away, hide away, cut yourself off, withdrawn, withdrawing, withdrawal, meeting up, catch up with friends, hermit, kept your distance, turn down invitations, sociable, avoiding people, staying in, stay in your room',
  travel:
    'jet off, jetting off, been anywhere nice, anywhere nice, anywhere exotic, anywhere hot, further afield, far flung, on your travels, gallivanting, on a plane, cruise, trips away, off anywhere, gone anywhere, been anywhere, travel hx, in the sun, back home lately',
  period:
    'late this month, running late this month, on the blob, aunt flo, auntie flo, monthly visitor, when were you last on, last on, regular every month, on your monthlies, missed one this month, skipped a month, usual time this month, late with your monthly, come on yet this month, time between them, month to month',
  'heavy-bleeding':
    'flood, floods, flooding, flooded, through to your clothes, leak through, leaking through, soak through, soaking through, soaked through, go through a pad, pads a day, how many pads, through your clothes, double up on pads, towels and tampons',
  contraception:
    'taking precautions, precautions, being careful, careful in that way, family planning, safe sex, the snip, withdrawal method, stop you falling pregnant, stop you getting pregnant, avoid getting pregnant, anything to stop a baby, covered for contraception',
  pregnancy:
    'in the family way, up the spout, starting a family, trying for a family, caught pregnant, little one on the way, might be expecting, carrying a baby, chance of a baby',
  fever:
    'fluey, flu like, temps, temp, hot and bothered, hot and shivery, boiling up, temperature gone up, ran hot, running hot, run hot, any heat on you, feeling hot and cold, burning hot, shivery, a temperature on him, pyrexial',
  rigors: 'shivers, shivery, shivering, rigors, rigor, shaking, chills',
  'night-sweats':
    'drenched sheets, wake up drenched, soaking wet at night, soaked at night, drench the bed, wringing wet, dripping at night, sweat the bed, sheets wet, sweat through your pyjamas, wake in a sweat, wake up in a sweat, waking up in a sweat, hot and sweaty at night, wake up wet through, pyjamas soaked',
  breathless:
    'catch your breath, puff and pant, puffing and panting, puffed, run out of breath, running out of breath, tight chested, out of breath, a bit puffy on the stairs, get your wind, get your breath, breath back, wheezing away, puffed out on the stairs, huff and puff, huffing',
  'breathless-on-effort':
    'out of breath on the stairs, breathless on the stairs, puffed on the stairs, stairs in one go, up the stairs in one go, get up the stairs, how far can you go, how far can you walk, how far can you get, before you have to stop, before you are out of breath, walk to the shops, stop for breath, stop to catch your breath, stop half way, stop halfway, how are you with stairs, manage the stairs, up a hill, on the flat, soboe, exercise tolerance',
  breathing: 'work of breathing, chest been, breathing been',
  sputum:
    'muck, muck up, bringing muck up, coughing muck up, rubbish up, anything off your chest, green stuff, bringing stuff up, cough stuff up, coughing stuff up, stuff come up, clear your chest, coughing up, spit out, spitting out, bring up with it, dry cough, dry or chesty, dry or wet, chesty or dry, chesty cough',
  orthopnoea:
    'lie flat in bed, sleep flat, lie down to sleep, prop yourself up, propping yourself up, sleep in the armchair, sleep in an armchair, sleeping in the chair, sleep upright in a chair, how many pillows',
  syncope:
    'out like a light, hit the deck, hit the floor, hitting the floor, lights went out, lights out, sparked out, go all the way out, gone over completely, go right out, spark out, on the deck, lose any time, lost any time, come round, came round, conked out, black out completely',
  'faint-warning':
    'any warning, get a warning, get any warning, warning, warning signs, warning sign, see it coming, saw it coming, feel it coming, felt it coming, know it was coming, notice beforehand, just before you went, just before it happened, feel it coming on, lead up to it, build up to it, in the run up',
  falling:
    'hit the deck, come a cropper, go flying, went flying, took a tumble, taken a tumble, off your feet, end up on the floor, landed on the floor, come off anything, fallen off anything, fall off anything, hit the floor',
  injury:
    'took a tumble, taken a tumble, take a tumble, tumble off, fall off anything, fallen off anything, come off anything, come a cropper, go flying, do yourself any damage, done yourself any damage, any damage, been in the wars, in the wars, had a bump, had a bash, hurt himself falling, done something to it',
  'trip-or-slip':
    'trip, tripped, slip, slipped, stumble, stumbled, caught your foot, catch your foot, lose your footing, lost your footing, trip over, fall over something, trip on something',
  dizziness:
    'muzzy, muzzy headed, fuzzy headed, head swim, head go swimmy, swimmy, bit wobbly, wobbly, come over all funny, come over funny, come over faint, come over queer, head rush, whoozy',
  vertigo: 'head going round, round and round, world tilting, whirl, room moving, on a boat, spin round, merry go round',
  palpitations:
    'ticker playing up, heart behaving, heart playing up, heart misbehaving, like the clappers, nineteen to the dozen, ten to the dozen, heart doing funny things, heart doing anything funny, heart racing off, heart going off, flutters, heart in your mouth, heart up to anything, heart going too fast, heart all right, ticker all right, heart going like mad, heart rhythm',
  vision:
    'sight playing up, eyes playing up, see all right, see ok, see okay, see properly, things look fuzzy, fuzzy, seeing all right, your sight, out of focus, read the board, read the paper, see the board, see the telly, make things out, eyesight tested, eyes tested, glasses help, optician',
  'eyes-tested':
    'eyesight tested, eyes tested, eye test, sight test, optician, opticians, new glasses, eyes checked, eyesight checked, specs, spectacles, varifocals',
  'hearing-aids': 'hearing aid, hearing aids, hearing tested, hearing checked, aids in',
  'double-vision': 'double vision, see double, seeing double, two of things, two of everything, seen double, diplopia',
  numbness: 'gone to sleep, feeling in your legs, feeling in your hands, lose the feeling, fizzing, buzzing feeling',
  weakness:
    'give out, giving out, gave out, legs give out, drop things, dropping things, lose your grip, losing your grip, power in your arms, power in your legs, hold things, hold anything, any use in your hand, gone dead on you',
  speech:
    'get your words out, words come out wrong, words came out wrong, talking funny, sound drunk, sounded drunk, tongue tied, talking gibberish, dysarthria, dysphasia, string a sentence together',
  'facial-droop':
    'face lopsided, looking lopsided, look lopsided, lopsided, face funny, one side of your face, face dropped, face looked odd, face had dropped, mouth dropped',
  confusion:
    'away with the fairies, on the ball, mixed up, making sense, talking sense, orientated, gone a bit funny in the head, compos mentis',
  fluctuation:
    'good hours, bad hours, good spells, better spells, good days and bad days, better at some times, up and down, vary, varies, varying, fluctuate, fluctuates, the same all day, same the whole day, same all the time, hour to hour, from hour to hour, day to day, come and go, clear spells, lucid, worse at certain times, diurnal, diurnal variation',
  memory:
    'slipped your mind, slip your mind, memory like a sieve, losing things, lose things, mislay things, mislaid things, forget names, forgetting names, dates mixed up, repeat yourself, repeating yourself, repeats himself, ask the same thing',
  'gets-lost':
    'find your way, found his way, find his way, find her way, found your way, way back, way home, get lost, got lost, getting lost, gone missing, wander off, wandered off, wandering, lost your way, lose your way, lose his way, lost his way, lost her way',
  safety:
    'left the gas on, leave the gas on, cooker on, left the cooker on, leave the cooker on, hob on, stove on, taps running, pan on, front door open, door unlocked, burnt any pans, safe in the kitchen, near misses, near miss, anything unsafe',
  paperwork:
    'bills, paying bills, household bills, household finances, the finances, banking, the bank, money matters, paperwork, cheque book, forms, pin number, manage money, handle money, manage his money, managing money',
  personality:
    'same person, same old, still himself, still herself, not himself, not herself, like himself, like herself, himself any more, herself any more, change in personality, changed as a person, personality, different person, manners, the man you married, the woman you married, out of character',
  driving:
    'own steam, under your own steam, behind the wheel, at the wheel, get here today, got here today, how did you get here, drove here, in the car, drive yourself in',
  better:
    'touched it, touch it, touch the pain, touch it at all, sort it, sorted it, sorted it out, sort it out, sorts it out, done the trick, does the trick, makes any odds, make any odds, make a dent, give you any ease, makes it bearable, settle it, settled it down, settle down, calm it, calmed it, made a dent, give any relief, do the job, help matters, made any headway, get on top of it, works for it, quieten it, put your mind at rest, take your mind off it, keep it at bay, keeps it at bay, get rid of it, gets rid of it',
  worse:
    'set one off, sets one off, bring one on, brings one on, start one off, starts one off, start it off, starts it off, kick one off, wind it up, winds it up, stir it up, stirs it up, upset it, upsets it, makes it flare, sparks it off, spark it off, sparks one off, culprit, culprits, get it going, gets it going, does not like, aggro, bring them on, gets it started, seem to bring it on, made worse, makes matters worse',
  comfortable:
    'comfy, comfortable, get comfy, get comfortable, comfortable position, find a position, find a good position, get settled, settle anywhere, get easy',
  change:
    'going downhill, gone downhill, on the mend, turned a corner, turning a corner, turned the corner, picking up, worse by the day, any easier, getting easier, on the up, holding steady, same as ever, same as always, moved on since, gone since',
  severity:
    'how bad does it get, on a bad day, knocks you for six, knock you for six, floor you, floors you, floored you, stop you in your tracks, stops you in your tracks, bearable, doubled up, double you up, doubles you up, off the scale, worst it gets, how bad do they get, how bad can it get, carry on through it, carry on when, carry on with what, in agony, laid low, wipe you out, worst it has been',
  radiate:
    'stay put, stays put, stay where it is, stays where it is, run down, runs down, runs into, go through to, shoots up, travel up, travel down, track down, tracks down, move about, anywhere else at all, reach anywhere, creep up into, does it wander',
  location:
    'whereabouts is it, pop a finger on, put a finger on, finger on it, where would you point, where abouts, high up or low down, top or bottom, uni or bilateral, unilateral or bilateral, both or just one',
  character:
    'like a stab or an ache, how does it feel, put it in your own words, sharp or dull, dull or sharp, more of an ache, what would you compare it to, compare it to, what is it most like',
  sudden:
    'bang, just like that, like a light switch, bolt from the blue, out of a clear sky, come on quick, come on fast, straight away or slowly',
  gradual:
    'sneak up, snuck up, sneaked up, crept up, build over, came on bit by bit, steadily, slow burn, drip by drip, over weeks or months',
  start:
    'kick off, when was day one, first rear its head, rear its head, last your old self, last right, when were you last well, date back, dates back, how far back, first show up, show up, when did all this, when this all, first clock it',
  idea: 'what is your take, your take on, going on in there, any inkling, inkling, hazard a guess, take a guess, best guess, what would you put it down to, cause of it, what has caused, brought this about, explanation of your own, reading of it, name for it in your mind, at the bottom of it, at the root of it, root of it, your money on',
  concern:
    'the worst that, worst of it, worst fear, biggest dread, worst thing, what frightens, where does your mind go, mind goes to, mind go to, mind gone, running through your head, through your head, going through your head, going round in your head, in your darker moments, three in the morning, four in the morning, dead of night, scares you, bugging you, eating at you, eating away at you, gnawing at you, nagging at you, weighing on you, weighs on you, weighing on your mind, what if, dread hearing',
  expectation:
    'get out of this visit, get out of today, best outcome, good outcome, make it worth coming, be a result, good result for you, after from us, what would you like, how would you like, like done, like me to, you want to happen, wave a wand, wish list, help you best, leave here with, go home with, walk out with, walk away with, hope i would, hope we would, tell you straight, give it to you straight, straight with you, want to know everything, how much do you want to know, how much would you like to know, want to hear',
  impact:
    'put the kibosh on, put paid to, taken its toll, take its toll, taking its toll, toll on you, knock on effect, rule your life, ruling your life, rules your life, run your life, upset your plans, messed up your, spoilt things, spoiling things, cost you, costing you, taken off you, missing out, missed out, miss out, knocked you, get on with life, how has it left you, hit you hardest, change your life, changed your life, difference to your life, what has it meant for you, how has it been for you, how has it been for the family, everyone at home, get on top of your life, putting your life on hold, life on hold, coping with it, living with it, live with it',
  'life-event':
    'been through anything, been through the mill, been through a lot, big upheavals, any upheavals, something set it off, what kicked it all off, brought all this on, what brought this on, tipping point, last straw, something upsetting, bad news, change at home, change at work, trigger for it',
  diet: 'on your plate, put on your plate, good with your food, live on, living on, what do you live on, junk, sweet tooth, breakfast, anything inside you, skip meals, skipping meals, miss meals, missing meals, cook for yourself, cooking for yourself, five a day, food and drink, vegetarian, salt cellar, add salt, get through water, plenty of water, plenty of fluids, drink enough, eat anything that day, eaten anything, had any breakfast',
  'missed-meal':
    'had any breakfast, have breakfast, breakfast, anything inside you, eaten that day, eaten that morning, eaten anything that, empty stomach, skip breakfast, skipped breakfast, missed a meal, had anything to eat, anything to eat or drink, enough to drink, run on empty, had lunch',
  salt: 'salt, salty, salt cellar, add salt, salted, salt on your food, salt on your dinner',
  drinking:
    'drinking enough, drink enough, enough to drink, taking fluids, get fluids down, getting fluids down, getting fluids in, fluids going in, cups of tea, plenty of fluids, plenty of water, get through water, fluid intake, keeping hydrated, hydrated, dehydrated, how much water, getting enough to drink, plenty to drink, bottles of water',
  nausea:
    'n and v, feel icky, feel a bit green, green around the gills, green round the gills, sick feeling, turn your stomach, turned your stomach, stomach turning, stomach churning',
  vomiting:
    'lost your lunch, brought it back, bringing it back, bring it back up, come back up, comes back up, coming back up, came back up, see it again, keep it in, keeping it in, hold it down, keeping things down, keep things down',
  'bleeding-gut':
    'pr bleeding, bleeding pr, bleeding from down there, any red when you go, blood on the tissue, blood on wiping, blood in the bowl, blood down the toilet, black like coal, tar',
  itch: 'scratching, scratch yourself, itchy down there, itchy down below, sore or itchy',
  smell: 'smell, smelly, pong, pongs, whiff, whiffy, stink, stinks, odour, fishy, offensive, niffy',
  colour: 'colour, funny colour, what colour, colour of it, off colour to look at',
  eye: 'peepers',
  glands: 'lumps in your neck, glands up, lumps or bumps, lumps and bumps',
  'stuck-eye':
    'gunged up, gunged, gummed up, gummy, stuck together, stuck down, sticky, crusty, crusted, gunk, gooey, mattery, glued, glued together, glued shut, pus, discharge from your eye',
  rash: 'come out in anything, come out in spots, come up in anything, come out in a rash, brought you out in, bring you out in, marks on your skin, marks on his skin, skin all right, skin ok, broken out in',
  allergy:
    'brought you out in a rash, bring you out in a rash, come out in a rash with, disagreed with you, disagree with you, disagrees with you, upset you in the past, funny with any tablets, funny with any medicine, not get on with, do not get on with, get on with penicillin, swelled up with, reacted to, medicine you cannot have, tablets you cannot have, cannot take, cannot have',
  medication:
    'on the tablets front, tablets front, pills you pop, pop any pills, anything from the doctor, doctor given you anything, doctor have you on, gp have you on, gp got you on, on prescription, been put on, putting in it, rattling with pills, in your medicine cabinet, medicine cabinet, medicine cupboard, bathroom cabinet, take each day, take every day, take in the morning, new drugs, new meds, new tablets, drugs started, been prescribed',
  'new-medicine':
    'new drugs, new meds, new tablets, new medicine, new medicines, new medication, drugs started, started on anything, start anything new, started anything new, put on anything new, newly started, been put on, changed your tablets, tablets changed, fiddled with your tablets, messed with your tablets, added a tablet, recently started, started recently, medicines changed, medication changed, change in your tablets, changes to your medicines',
  painkiller:
    'something for the pain, anything for the pain, popping painkillers, popping pills for it, taken anything for it, take anything for it, had anything for it, analgesic, analgesia, painkillers touched, aspirins',
  'over-the-counter':
    'from the shop, bought yourself, from boots, off the shelf, nip to the chemist, get from the chemist, over the counter stuff, shop bought, bits and bobs from the chemist, from the chemist, anything you buy, things you buy, buy for yourself, treat yourself, treated it yourself, treating it yourself, tried treating it, self treated',
  'bought-online':
    'off the internet, from the internet, off the web, from a mate, off a mate, from a friend, someone else has given you, from a pal, borrowed from, off your wife, off your husband, borrow anyone else, somebody else is tablets, lent you, sent from abroad, brought from abroad, from back home, brought back from, on the quiet, under the counter, private seller',
  adherence:
    'religiously, take your tablets religiously, forget to take, get them down you, keep up with your tablets, any slip through, slip through the net, miss the odd one, odd one missed, miss the odd tablet, skip the odd one, good at taking, good with your tablets, good about taking, remember them, regular with your tablets, left any out, leave any out, leave them out, run out, let it slip, let them slip, take them as you should, taking them as you should, sticking to, stick to your tablets',
  'family-history':
    'in your family, in the family, on either side, either side of the family, family tree, blood family, in the blood, family members, anyone related, anybody related, kin, runs in the blood, in the genes, passed down',
  'previous-episode':
    'been here before, been down this road, this road before, old problem, anything of this kind before, anything of the kind before, of the kind before, of the sort before, anything of the sort before, a first for you, first for you, new for you, new to you, new one on you, something new, come out of nowhere, had a go of this, bout before, bouts before, turn before, turns before, one of these turns, had bother with, bother with it before, trouble with it before, history of this, anything like it in the past, sign of it before, been through anything like this, been this way before, same before, past trouble with',
  'looking-after':
    'got anyone depending on you, depend on you, depends on you, depending on you, relies on you, relying on you, caring for anyone, look after anyone, anyone you look after, who do you look after, on your shoulders, caring duties, mind the children, look after him yourself, look after her yourself',
  carer:
    'what about you, how are you bearing up, bearing up, how are you holding up, holding up, how are you coping, getting a break, get a break, a break from it, respite, time for yourself, time to yourself, who looks after you, look after yourself in all this, worn out looking after',
  weapon:
    'weapon, weapons, gun, guns, shotgun, firearm, firearms, knife, protect yourself, defend yourself, keep yourself safe with, anything to hand',
  'exercise-habit':
    'football, five a side, swimming, training, gym, team, on the pitch, run about, netball, matches, play sport, the swimming, keep up with the others, sporting',
  immobility:
    'sat for a long time, sitting for a long time, long time sitting, stuck in a seat, coach trip, long journeys, long journey, long drives, off your feet, feet up for days, in bed for days, cooped up, plaster cast, leg in plaster, travelled a long distance, long distance',
  contact:
    'anyone else down with it, going round, doing the rounds, anyone got the same, anyone else had it, anyone else at home got it, passed it on, catch it from, caught it off, caught it from, caught something, brothers and sisters ill, anyone else under the weather',
  'recent-infection':
    'had a bug, bit of a bug, had a cold, bit of a cold, had the flu, touch of flu, been ill lately, poorly before this, recent cold, recent illness, cold or flu, cough or a cold, bunged up nose, bunged up beforehand, sore throat lately, tummy bug, infection recently, recent infection, picked anything up, pick anything up, coming down with something',
  play: 'charging around, charging about, running around, running about, bouncing around, bouncing about, playing, play, plays, his toys, her toys, tearing around, tearing about, usual mischief, up to mischief, into everything, full of mischief, in himself, in herself, bright eyed, playing as normal, happy in himself, happy in herself',
  feeding:
    'having her bottles, having his bottles, good feeder, good little feeder, taking his milk, taking her milk, taking the breast, taking the bottle, taking bottles, finishing her bottle, finishing his bottle, guzzling, down his milk, take his milk, take her milk, having her dinners, eating her dinners, milk going down, hungry baby',
  nappy: 'wet ones, nice and wet, changing nappies, nappies wet, soaked nappies, plenty of wet nappies',
  immunisation:
    'jabs up to date, up to date with her jabs, had her needles, baby injections, vaccine schedule, fully jabbed, had all his jabs, had all her jabs, missed any jabs',
  milestone:
    'hitting his milestones, hitting her milestones, where he should be, where she should be, keeping up with other children, doing what others his age do, coming on all right, coming on for his age',
  household: 'who is in the house, who else is in the house, everyone at home, rest of the family at home',
}
