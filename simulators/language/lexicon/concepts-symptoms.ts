/** Things that people notice: concept id to lay and clinical words for it, separated by commas. */
export const SYMPTOM_CONCEPTS: Readonly<Record<string, string>> = {
  pain: 'pain, pains, painful, ache, aches, aching, hurt, hurts, hurting, sore, soreness, discomfort, twinge, cramp, cramps, cramping, uncomfortable, agony, throb, hurty, pang, pangs, ouch, smart, niggle, niggles, dolor, in pain',
  tender:
    'tender, tenderness, sore to touch, sore to press, hurt to touch, hurt to press, hurt when pressed, hurt when you press, press on it, press on chest, painful to touch, painful to press, pressing on it, if you press',
  headache:
    'headache, headaches, head pain, pain in head, sore head, head hurts, head ache, migraine, migraines, cephalgia, head splitting',
  breathless:
    'short of breath, shortness of breath, breathless, breathlessness, out of breath, puffed, puffed out, puffing, sob, dyspnoea, catch breath, get breath, difficulty breathing, trouble breathing, hard to breathe, breathing difficulty, breathing difficulties, breathing trouble, difficult to breathe, problems breathing, trouble with breathing, problems with breathing, difficulty with breathing, gasping, gasp, fighting for breath, struggling to breathe, struggle to breathe, breath short, breathing hard, panting, out of puff, short of puff, short winded, fighting for air, gasping for air, gasping for breath, lose your breath, air hunger, cannot breathe, struggle for breath, breath taken away, heavy breathing, soba, dyspneic, dyspnoeic, huffing and puffing, wheezing and puffing',
  breathing: 'breathing, breathe, breath, inhale, respiration',
  orthopnoea:
    'orthopnoea, breathless lying flat, breathless when lying flat, short of breath lying flat, lie flat, lying flat, how many pillows, extra pillows, number of pillows, pillows, pillow, sleep propped up, propped up, sleep flat, lie down flat, flat in bed, sleeping upright, sleep upright, sleep sitting up, sleep in a chair, how many pillows do you need',
  'night-breathless':
    'pnd, paroxysmal nocturnal dyspnoea, wake up breathless, wake up short of breath, waking up breathless, wake gasping, wake up gasping for breath, woken breathless, wake breathless, woken by breathlessness, wake up at night gasping, wake gasping for air, gasping for air at night, wake up in the night gasping for air, wake up fighting for breath, open the window at night',
  cough: 'cough, coughs, coughing, chesty, tickly throat, hack, hacking, barking, splutter',
  sputum:
    'phlegm, sputum, mucus, catarrh, spit, bringing up anything, cough anything up, coughing anything up, productive, bring anything up when you cough, gob, gunk, slime, bring up phlegm, coming up with it, anything coming up, cough up anything, coughing up anything, expectorate, expectoration',
  haemoptysis:
    'haemoptysis, cough up blood, coughing up blood, coughed up blood, cough blood, coughing blood, blood when you cough, blood in phlegm, blood in sputum, blood in spit, spit blood, bring up blood when you cough, brought up blood, bloody phlegm, streaks of blood, blood streaked, coughing blood up',
  wheeze: 'wheeze, wheezing, wheezy, whistling, whistle, whistly, rattly, rattle, squeaky chest, whistly chest',
  fever:
    'fever, fevers, feverish, high temperature, temperature, temperatures, hot and cold, burning up, febrile, pyrexia, felt hot, feeling hot, feel hot, hot to touch, spiking, spiked, pyrexial, run a temperature, running a temperature, roasting, boiling hot, hot sweats',
  shivering: 'shiver, shivers, shivering, rigor, rigors, chills, chill, shaking chills, shake, shivery, teeth chattering, chilly',
  sweating:
    'sweat, sweats, sweaty, sweating, clammy, cold sweat, perspiring, perspiration, dripping wet, diaphoresis, diaphoretic, dripping, drenched',
  'night-sweats':
    'night sweats, night sweat, sweat at night, sweating at night, drenching sweats, wake up drenched, soaked sheets, soak the sheets, soaking the sheets, change the sheets, drench the sheets, drenched at night, drenched in the night, soaked at night, wet sheets, nightsweats, change your nightclothes, soaked pyjamas, wake up soaked, wake up sweating',
  nausea:
    'n v, nausea, nauseous, nauseated, queasy, feel sick, feeling sick, felt sick, sick to stomach, off colour, sickly, feel like vomiting, feel like throwing up, sick feeling, sicky, feel like being sick, want to be sick, icky, bilious, retch, retching, feel like you might be sick, gip, heave, heaving',
  vomiting:
    'n v, d v, vomit, vomiting, vomited, throw up, throwing up, thrown up, threw up, being sick, been sick, bring anything up, sick up, puke, puking, emesis, physically sick, actually sick, keep food down, keep anything down, keep fluids down, threw it up, chuck up, chucking up, chucked up, spew, spewed, spewing, barf, hurl, upchuck, vom, bringing food up, bring food up, keep it down, hold food down, keep water down',
  haematemesis:
    'haematemesis, vomit blood, vomiting blood, vomited blood, blood in vomit, throw up blood, throwing up blood, sick with blood, coffee grounds, coffee ground, blood when you vomit, bring up blood, vomit was bloody, bloody vomit, blood in your sick, sick had blood',
  diarrhoea:
    'd v, diarrhoea, loose stools, loose stool, loose motions, runny poo, the runs, loose poo, watery stools, watery stool, watery poo, going more often, the trots, loose bowels, squits, runny stools, runny stool, running to the toilet, poos runny, gippy tummy, upset tummy, dicky tummy, dodgy tummy, watery',
  constipation:
    'constipation, constipated, bunged up, hard to go, hard stools, opening bowels less, strain on toilet, straining, not been able to go, blocked up, backed up, costive, hard poo, hard poos, bowels stopped, laxative, laxatives, opened bowels for days, last opened your bowels, last had a poo, last have a poo, last have a proper poo, last go for a poo, last poo, last motion, bowels last open, bowels last opened, last open your bowels, go for a number two, strain to go',
  stool:
    'stool, stools, poo, poos, poop, faeces, motion, motions, number two, number twos, bowel movement, bowel movements, excrement, turd, turds, poohs, bowel motion, bowel motions, bowel actions',
  bowel:
    'bowel, bowels, bowel habit, bowel habits, open bowels, toilet habits, opening bowels, moved bowels, bowels opened, bowels okay, bowel function, bowel routine, insides, go to the toilet for a number two',
  'bleeding-gut':
    'blood in stool, blood in stools, blood in poo, blood in motions, blood in bowel movement, bloody stool, bloody stools, bloody diarrhoea, black stool, black stools, black poo, tarry stools, tarry, melaena, bleeding from back passage, bleeding from bottom, blood on paper, blood when you wipe, rectal bleeding, pr bleeding, dark stools, blood from back passage, blood in toilet, blood from bottom, blood when you go to toilet, blood passed with stool, blood on toilet paper, blood in pan, blood in the pan, blood on wiping, pass blood, passing blood, passed blood, black motions, black tarry, malaena, malena, melena, black like tar, bleeding from your bum, pr blood, bloody poo',
  heartburn:
    'heartburn, acid reflux, reflux, indigestion, dyspepsia, acid coming up, acid in throat, acid, burning after eating, sour taste, acidity, burn in your chest after food, repeating on you, waterbrash, burping, belching',
  swallowing:
    'swallow, swallowing, dysphagia, odynophagia, food sticking, food gets stuck, food get stuck, food stick, food going down, swallow food, hard to swallow, get food down, food stuck, getting food down, gulp, difficulty swallowing',
  bloating:
    'bloating, bloated, distended, distension, swollen tummy, swollen belly, gassy, windy, wind, blown up, blow up, flatulence, trapped wind, gas, farting, fart, tummy swollen, belly swollen, abdominal swelling',
  appetite:
    'appetite, off food, eating less, off your food, eating well, eating properly, eating normally, eating okay, hungry, hunger, how are you eating, been eating, eating and drinking, peckish, off your grub, picking at food, fancy food, enjoying food, enjoying your food, eating like a horse, eating alright, eating enough, eating all right, hungrier, anorexia, food intake',
  'weight-loss':
    'lose weight, losing weight, losing any weight, wt loss, weight dropping, weight changed, change in weight, weight change, lost weight, weight loss, loss of weight, clothes looser, clothes loose, clothes fit, loose clothes, dropped weight, weight dropped, thinner, unintentional weight, shed weight, shedding weight, losing pounds, lost pounds, skinnier, lost a bit of weight, lose a bit of weight, belt tighter, jeans hanging off, clothes hanging off, clothes got looser, clothes feel loose, clothes getting looser, trousers loose, trousers hanging off, belt notch, unintended weight loss, unintentional weight loss, weight been going down, weight going down, weight fallen, weight has fallen, wasting away, cachexia',
  'weight-gain':
    'weight gain, gain weight, gained weight, gaining weight, put on weight, putting on weight, clothes tighter, heavier lately, piled on the pounds, piling on weight, pounds on, weight going up, weight been going up, weight gone up, weight up, bigger lately',
  weight: 'weight, weigh, weighs, kilos, kilograms, bmi, weight stable, weight steady',
  tiredness:
    'tired, tiredness, fatigue, fatigued, exhausted, exhaustion, lethargy, lethargic, worn out, no energy, energy, low energy, energy levels, washed out, drained, run down, lacking energy, shattered, knackered, sluggish, whacked, wiped out, dog tired, bushed, done in, no get up and go, lack of energy, lacking in energy, weariness, fatigued easily, zapped, dead on your feet, oomph, fagged out, tired out',
  malaise:
    'unwell, under the weather, generally unwell, rough, malaise, not right, off colour, out of sorts, poorly, under par, lousy, ropey, ropy, feeling off, grotty, off it, not well, not great, feel rubbish',
  weakness:
    'weak, weakness, lost power, loss of power, lost strength, loss of strength, lack of strength, strength, heavy arm, heavy leg, hard to lift, power in, limp arm, limp leg, feeble, gone weak, paralysis, paralysed, hemiparesis, wobbly legs, jelly legs, legs like jelly, heaviness in arm',
  numbness:
    'numb, numbness, pins and needles, tingling, tingle, tingly, loss of feeling, loss of sensation, lost feeling, dead feeling, paraesthesia, sensation, gone dead, lose feeling, pins needles, paresthesia, prickling, prickly, dead leg, lack of feeling, altered sensation, sensory, sensory loss, fuzzy feeling, asleep feeling, cannot feel, no feeling',
  'saddle-numbness':
    'saddle numbness, saddle anaesthesia, numb between legs, numbness between legs, feeling between legs, numb when you wipe, feel when you wipe, numbness around back passage, numbness around bottom, numb around back passage, numb around bottom, saddle area, numb down below, numbness down below, numbness around your private parts, numb around private parts, numbness in groin, numb around your genitals, numb bum, numb bottom, perianal numbness, saddle, feel the toilet paper, feel the paper when you wipe, perineum, perineal numbness, numb in your privates, numb around the bum',
  dizziness:
    'dizzy, dizziness, light headed, lightheaded, light headedness, lightheadedness, faint feeling, woozy, feel faint, feeling faint, felt faint, giddy, unsteady, swimmy, swimmy headed, head swimming, head swims, near faint, presyncope, pre syncope, presyncopal, about to faint, going to faint, nearly fainted, feel like fainting, like you might faint, funny turn, funny turns, off balance, head rush, spaced out, light in the head',
  vertigo:
    'vertigo, spinning, room spin, room spinning, spin, spins, world spinning, room went round, room goes round, things spinning, everything spinning, whirling, merry go round, roundabout, room is spinning, room turning',
  syncope:
    'faint, fainted, fainting, black out, blacked out, blackout, blackouts, pass out, passed out, passing out, collapse, collapsed, lose consciousness, lost consciousness, loss of consciousness, syncope, keel over, keeled over, syncopal, loc, losing consciousness, go unconscious, unconscious, knocked out, knocked unconscious, responsive, fainting fit, conk out, conked out, swoon, swooned, knocked out cold, out cold, spark out, flake out, flaked out, crumpled, tloc',
  palpitations:
    'palpitation, palpitations, palps, heart jumping, heart going fast, heart racing, racing heart, heart pounding, heart fluttering, flutter, fluttering, heart skipping, heart beating fast, thumping, irregular heartbeat, heart thumping, missed beats, skipped beats, heart beat fast, heart race, heartbeat, heart pound, heart skip, fast heart, heart flutter, extra beats, heart doing somersaults, heart skipping about, heart jumping about, heart going mad, heart going crazy, heart hammering, heart beating hard, heart beating funny, heart flip, heart flips, flip flop, arrhythmia, heart racing away, beating out of your chest, heart leaping, heart beat irregularly, beat irregular',
  fit: 'fit, fits, seizure, seizures, convulsion, convulsions, jerk, jerking, twitch, twitching, shaking all over, epilepsy, epileptic, convulse, convulsed, tonic clonic, grand mal, absence, absences, shaking fit',
  confusion:
    'confused, confusion, muddled, disorientated, disoriented, delirious, not making sense, making sense, know where you are, not himself, not herself, not yourself, acting strange, talking nonsense, sense of time, recognise people, in his own world, mixed up, disorientation, delirium, doolally, away with the fairies, jumbled, befuddled, in a daze, dazed, bewildered',
  memory:
    'memory, forgetful, forget, forgetting, forgotten, remember, remembering, misplacing, absent minded, scatterbrained, senile, short term memory, long term memory',
  concentration:
    'keep your mind on, concentrate, concentration, concentrating, focus, focusing, focussed, attention span, pay attention, stay focused, concentrate on, mind wander, mind wandering, attention, take things in, follow a programme, follow a book, brain fog',
  vision:
    'vision, sight, eyesight, see clearly, able to see, seeing properly, visual, blurred, blurry, double vision, diplopia, flashing lights, zig zag, loss of vision, eye sight, see well, see okay, see all right, go blind, went blind, blind, blindness, visual disturbance, visual disturbances, visual symptoms, visual changes, misty, hazy, foggy',
  photophobia:
    'light hurt, lights hurt, light bother, light bothers, bright light, bright lights, photophobia, sensitive to light, bothered by light, lights bother, light sensitivity, mind the light, look into light, look at light, looking at light, tolerate light, tolerating light, dislike light, avoid light, glare, sunlight, bright sunlight, light in your eyes, aversion to light',
  'stiff-neck':
    'stiff neck, neck stiff, neck stiffness, stiffness in neck, stiffness of neck, chin to chest, bend neck, bend neck forward, touch chin, chin on chest, move neck, put your chin, chin down, neck rigid, neck go stiff, neck feel stiff, neck movement',
  rash: 'rash, rashes, spots, spot, hives, blotches, blotchy, skin changes, skin change, blisters, blister, bumps, welts, eruption, skin marks, nettle rash, wheals, rashy, breaking out, broken out, outbreak, urticaria, red patches, patches on skin, skin eruption, pimples, blemishes, lesions, lesion, red marks, marks on skin',
  'non-blanching':
    'glass test, non-blanching, non blanching, blanch, blanching, fade, fades, fade when pressed, disappear when pressed, press a glass, glass, purple spots, purpura, tumbler',
  itch: 'itch, itchy, itching, itches, pruritus, scratch, scratching, scratchy, tickle',
  swelling:
    'swell, swollen, swelling, swellings, puffy, puffiness, oedema, fluid retention, lump up, water retention, swole, oedematous, bloated ankles, puffed up, puff up, enlargement',
  lump: 'lump, lumps, mass, bump, bulge, growth, lumps and bumps, nodule, nodules, swelling like a lump, cyst, cysts, nodes up',
  jaundice:
    'jaundice, jaundiced, yellow, yellow skin, yellow eyes, gone yellow, turned yellow, yellowing, whites of eyes, yellowish, yellow tinge, yellow looking',
  pallor:
    'pale, pallor, about colour, on colour, change colour, changed colour, change in colour, colour like, grey, white as a sheet, colour drained, no colour, lost colour, washed out looking, peaky, pasty, paler, gone white, go white, went white, went pale, gone pale, look pale, looked pale, ashen, colour of your face, what colour did you go, what colour you went, colour you went, colour were you, looked grey, off colour looking, drained of colour',
  cyanosis: 'blue, blueish, bluish, cyanosis, blue lips, gone blue, turn blue, turned blue, lips blue, blue round the lips, dusky',
  bruising: 'bruise, bruises, bruising, bruised, bruise easily, black and blue',
  bleeding: 'bleed, bleeds, bleeding, blood loss, haemorrhage, blood, bloody, bloodstained',
  nosebleed: 'nosebleed, nosebleeds, nose bleed, nose bleeds, epistaxis, bloody nose, bleed from your nose',
  urine:
    'urine, urinate, urinating, urination, wee, weeing, pee, peeing, pass water, passing water, passed water, waterworks, water works, pass urine, passing urine, passed urine, bladder, micturition, spend a penny, urinary, going for a wee, nappies wet, wet nappies, number one, piss, pissing, tinkle, having a wee, have a wee, have a pee, take a leak, widdle, peeing okay, going for a pee, loo for a wee, toilet for a wee',
  dysuria:
    'dysuria, burning when you pee, burn when you pee, sting when you pee, stinging when you pee, pain when you pee, pain passing urine, burning on passing urine, burn when you pass urine, burn when you pass water, sting when you pass water, hurt to pee, hurts to pee, hurt to wee, hurt when you pee, hurt when you wee, hurt when you pass water, hurt when you pass urine, stinging passing urine, burning passing urine, pain when you pass urine, pain when passing urine, pain when you wee, pain when urinating, painful to pee, burning when you wee, burning when urinating, pain on urination, burning urination, painful urination, sting when you wee, pain when you pass water, stinging, burn when you wee, stinging when you have a wee, sting when you have a wee, burn when you urinate, sting when you urinate, hurt when you urinate, pain when you urinate, painful when you pee, sore when you pee, sore when you wee, sore to pee, sore to wee, painful to wee, painful to pass water, painful to urinate, painful weeing, painful peeing, burning pee, burning wee, burning sensation when you pee, burning passing water, discomfort passing urine, discomfort when you pee',
  'urine-frequency':
    'urinary frequency, going to toilet more, peeing more, pee more, weeing more, wee more, go to the loo more, passing urine more, pass urine more, pass water more, passing water more, peeing a lot, weeing a lot, passing a lot of urine, urinating more, urinate more, going for a wee more, more often to pee, going to the loo more often, going to pass water more often, polyuria, passing more urine, toilet more often, loo more often, go more often, pee a lot, wee a lot, wetting bed, wet the bed, bedwetting, needing to pee a lot, need to pee more, need to wee more, passing a lot of water, pass a lot of water, pee more often, pee often, peeing often, wee often, urinate often, urinating often, peeing all the time, weeing all the time, frequency of urine, frequency of urination, frequent urination, running to the loo, running to the loo for a wee, in and out of the loo, to the loo more, how often do you pee, how often are you peeing, how often do you wee, how often do you pass urine, passing urine more frequently, passing water more frequently, pass urine frequently, weeing loads, peeing loads, urine output, enuresis',
  nocturia:
    'nocturia, get up at night to pee, up at night to pee, up in the night to pee, up at night to wee, getting up at night, get up at night, get up in the night, up in the night to go, at night to pass urine, at night to pass water, go to toilet at night, get up for the toilet, up in the night to wee, up at night for a wee, up in the night for a wee, up in the night for a pee, up at night for a pee, get up for a wee, get up for a pee, get up to pee, get up to wee, get up to pass water, get up to pass urine, wake to pee, wake up to pee, wake up to go to the toilet, wake to pass urine, up during the night to pass urine, get up in the night to pass urine, up in the night to the toilet, times a night do you pee, urine at night, urinate at night',
  'urine-urgency':
    'urgency, urgent, rush to toilet, hurry to toilet, cannot wait, get there in time, have to rush, hold on, dash to the loo, dash to toilet, rush to the loo, make it to the toilet, make it to the loo, get to the toilet in time, bursting, desperate to pee, desperate for the toilet',
  'urine-hesitancy':
    'hesitancy, poor stream, weak stream, stream, dribble, dribbling, hard to start, trouble starting, difficulty starting, flow of urine, stop and start, empty your bladder, flow, emptying bladder, start to pee, starting to pass urine, start passing urine, difficulty in starting to pass urine, getting going when you pee, slow stream, thin stream, urine stream, urinary stream, trickle, trickles, terminal dribbling, strain to pee, strain to pass urine, straining to pass urine, straining to pee, empty properly, fully empty, emptying fully, bladder empty, bladder fully empty',
  'urine-retention':
    'retention, unable to pass urine, unable to pee, able to pass urine, able to pee, cannot pee, not peeing, not passing urine, stopped passing urine, able to pass water, difficulty passing urine, trouble passing urine, difficulty passing water, trouble passing water, difficulty peeing, trouble peeing, cannot wee, not weeing, unable to wee, urinary retention',
  'blood-in-urine':
    'haematuria, blood in urine, blood in pee, blood in wee, blood in water, pink urine, red urine, urine red, blood when you pee, blood when you wee, blood when you pass urine, pink wee, pink pee, red wee, red pee, bloody urine, bloody wee, bloody pee, peeing blood, weeing blood, passing blood in urine, blood passing urine, blood passing water, blood passed in urine',
  incontinence:
    'incontinence, incontinent, continence, continent, dry at night, leak, leaking, leakage, accident, accidents, wet yourself, soil yourself, wetting yourself, lose control, lost control, loss of control, control of bladder, control of bowels, control of bowel, bladder control, bowel control, lost control of bladder, control your bladder, control your bowels, loss of bladder control, control of your waterworks, control over bladder, control over bowels, wet herself, wet himself, soiled, soiling, messed yourself, control of your bladder or bowels, hold your water, hold your wee, hold it in, hold your bowels, peed yourself, pee yourself, wee yourself, weed yourself, pants wet, wet your pants, pads for leaks',
  'dark-urine':
    'dark urine, dark wee, urine dark, dark pee, urine darker, colour of urine, colour of wee, colour of your pee, wee dark, tea coloured, urine been dark, pee dark, darker urine, darker pee, darker wee, colour is your urine, colour is your pee, colour is your wee, change in colour of urine, urine changed colour, concentrated urine, coca cola urine',
  'pale-stool':
    'pale stool, pale stools, pale poo, stools pale, clay coloured, colour of stool, colour of stools, stool paler, pale motions, light stools, putty coloured, steatorrhoea',
  thirst:
    'thirst, thirsty, drinking more, drink more, drinking a lot, polydipsia, drinking a lot of water, more thirsty, drinking more than usual, drinking lots, parched, dry mouth, mouth dry, unquenchable, drinking loads, drinking loads of water, drinking gallons, quench, polydipsic, drink gallons, drinking more water',
  discharge:
    'discharge, vaginal discharge, oozing, fluid from down below, pus, vaginal fluid, gunk coming, goo, gunge, gloop, mucky, leaking fluid, pv discharge, something coming out',
  'vaginal-bleeding':
    'vaginal bleeding, bleeding from vagina, bleeding down below, spotting, pv bleeding, bleeding after sex, bleed after sex, bleeding between periods, intermenstrual, bleed from down below, blood loss down below, postcoital, bleeding from down below',
  sleep:
    'sleep, sleeping, slept, asleep, insomnia, nights sleep, getting off to sleep, fall asleep, falling asleep, stay asleep, waking early, wake early, early waking, kip, nod off, nodding off, drop off, dropping off, drift off, get to sleep, getting to sleep, shut eye, nights rest, good nights rest, sleepless, slumber, bedtime',
  snoring:
    'snore, snoring, snores, stop breathing in sleep, apnoea, snorer, stop breathing at night, stop breathing when asleep, stops breathing',
  speech:
    'speech, speaking, slur, slurred, slurring, words out, find words, word finding, get words out, finding words, trouble talking, talk properly, speak properly, trouble speaking, slurry, slurred speech, voice slurred, dysarthria, dysphasia, aphasia, find the right word, finding the right word, finding the right words, mixing up words, jumbled words, lost for words, speech off',
  'facial-droop':
    'face droop, face drooped, face drooping, droop, drooping, drooped, droopy, facial droop, facial weakness, face weak, lopsided, face dropped, mouth droop, side of face, face fell, crooked face, crooked, face went funny, face lopsided, face gone funny, face crooked, face slip, mouth twisted, bells, face affected',
  balance:
    'balance, coordination, clumsy, stumbling, unsteady on feet, walking straight, walk straight, wobbly, unbalanced, coordinated, stagger, staggering, staggered, veer, veering, steady on your feet, ataxia, feet under you',
  falling:
    'fall, fell, fallen, falls, trip, tripped, trip over, fall over, fell over, tumble, tumbles, tumbled, gone over, took a fall, take a tumble, had a fall, taken a fall, topple, toppled, fall down, fell down',
  injury:
    'injury, injuries, injure, injured, trauma, knock, knocked, bang, banged, hit, hurt yourself, hurt himself, hurt herself, accident, blow, bump head, bumped head, head injury, hit head, hit your head, bang your head, banged head, strain, strained, pulled muscle, twist, twisted, lifting, hurt your head, hurt your back, wound, bump to the head, knocked your head, head knock, bash, bashed, whack, whacked on, sprain, sprained, wrenched',
  stiffness: 'stiff, stiffness, seized up, stiffen, stiffened, stiffens, rigid, rigidity, loosen, loosen up',
  'morning-stiffness': 'stiff in morning, morning stiffness, stiffness in morning, stiff when you get up, stiff first thing',
  limp: 'limp, limping, walking funny, walk funny, hobble, hobbling, hobbles',
  hearing:
    'hear, hearing, deaf, deafness, ringing in ears, tinnitus, hearing loss, hard of hearing, hearing aid, hearing aids, lost hearing, ears ringing, buzzing in ears, go deaf, gone deaf',
  'sore-throat':
    'sore throat, throat sore, throat hurt, throat pain, painful throat, pain in throat, hoarse, hoarseness, hoarse voice, tonsillitis, pharyngitis, sore throats, raw throat, scratchy throat, throaty, throat infection, quinsy, throat tickle, croaky, losing your voice, lost your voice, voice gone, voice hoarse, voice changed',
  'runny-nose':
    'runny nose, blocked nose, cold, colds, sniffles, coryza, stuffy nose, snotty, cold symptoms, sneezing, sneeze, hay fever, nose running, snot, chest infection, upper respiratory, coryzal, nose blocked, bunged up nose, congested, congestion, sniffly, head cold, rhinorrhoea, urti, snuffles, snuffly, had a cold',
  flu: 'flu, influenza, covid, coronavirus, virus, viral, bug, infection, infections, viral infection, chesty cold, man flu, tummy bug, stomach bug, gastroenteritis',
  mood: 'mood, spirits, in good spirits, in yourself, in himself, in herself, in themselves, low mood, how are you in yourself, depressed, depression, sad, sadness, feeling down, felt down, feel low, feeling low, felt low, fed up, miserable, felt this low, feel this low, felt so low, feel so low, down in the dumps, hopeless, hopelessness, feel down, blue mood, tearful, tears, crying, weepy, cry, glum, gloomy, feeling blue, low in mood, low spirits, in low spirits, unhappy, unhappiness, down at the moment, bit down, melancholy, weeping, burst into tears, wept, emotional, emotionally, downhearted, dark place, how is your mood',
  anhedonia:
    'enjoy, enjoying, enjoyment, pleasure, interest in things, lost interest, loss of interest, interest, look forward, looking forward, hobbies, take pleasure, things you like, things you used to, joy, get any enjoyment, gets enjoyment, enjoyable, still enjoy, zest',
  anxiety:
    'anxious, anxiety, nervous, on edge, panic, panicky, panic attack, panic attacks, nerves, stressed, stress, tense, uptight, stressful, under pressure, wound up, worked up, jumpy, keyed up, edgy, het up, panicking, panicked, strung out, apprehensive, worrier, stressed out, under stress, under strain, restlessness, fidgety',
  'self-harm':
    'harm yourself, hurting yourself, self harm, harming yourself, harm himself, cut yourself, cutting yourself, hurt yourself on purpose, deliberately hurt, injured yourself deliberately, self-harm, self injury, selfharm, hurt yourself deliberately, burn yourself, harming themselves, hurt yourself before',
  suicide:
    'suicide, suicidal, ending your own life, end your own life, take your life, taking your life, wish to die, wanting to die, want to die, wish you were not alive, dark thoughts, kill yourself, killing yourself, end your life, ending your life, end it all, ending it all, take your own life, taking your own life, life not worth living, not worth living, worth living, better off dead, not want to be here, not wake up, wish you were dead, not being here, thoughts of death, end things, live anymore, go on living, do away with yourself, not go on, wish you would not wake, better off without you, ended your life, want to live, thoughts of dying, harm or kill, worth going on, carry on living, wanted to die, not be here, point in living, wish you were not here, top yourself, do something silly, do something stupid, doing anything silly, rather be dead, tired of living, tired of life, life is not worth living, killed himself, killed herself, commit suicide, committed suicide, hang yourself, jump off, end of your tether, finish it all, not be around, checking out, suicide attempt, attempt suicide, suicide attempts',
  voices:
    'hear voices, hearing voices, voices, hallucination, hallucinations, hallucinate, hear things, hearing things, see things, seeing things, others cannot see, others cannot hear, other people cannot, not there, hear people talking, hearing people, hear people speaking, hear someone talking, voices in your head, seeing people, auditory hallucinations, visual hallucinations',
  paranoia:
    'out to get you, paranoid, paranoia, watching you, following you, spying, against you, suspicious, talking about you, read your mind, control your thoughts, persecuted, spied on, being watched, being followed, plotting, plot against you, conspiring, monitored, got at, after you, harm you, out to harm you, mean you harm, wish you harm',
  guilt: 'guilt, guilty, worthless, worthlessness, failure, blame yourself, let down, ashamed, useless',
  crying: 'inconsolable, consolable, high pitched whimper, whimpering, unsettled, settle him, settle her, grizzly',
  drowsy:
    'drowsy, drowsiness, sleepy, sleepiness, floppy, floppiness, hard to wake, difficult to rouse, rouse, rousable, difficult to wake, alert, listless, lethargic child, less active, unresponsive, quieter than usual, difficult to wake up',
  'hot-flush': 'hot flush, hot flushes, hot flashes, flushing, flushes, flush, flushed',
  'heat-intolerance':
    'heat intolerance, mind the heat, feel the heat, bothered by heat, hot weather, hotter than others, warmer than others, cope with heat, tolerate heat',
  'cold-intolerance':
    'cold intolerance, feel the cold, mind the cold, bothered by cold, cold weather, colder than others, cope with cold, tolerate cold',
  tremor:
    'tremor, tremors, shaky, shakiness, shaky hands, hands shake, hand shake, trembling, tremble, hands shaking, shaking hands, jittery',
  claudication: 'claudication, calf pain on walking, legs ache walking, calves ache',
  'tearing-pain': 'tearing, ripping, ripped, rip, torn, tore',
  pressing:
    'tight, tightness, heavy, heaviness, crushing, pressure, squeezing, squeeze, like a band, band around, dull, constricting, gripping, vice',
  sharp: 'sharp, stabbing, stab, knife, knife-like, piercing, jabbing, needle-like',
  burning: 'burning, burn, burns',
  colicky: 'colicky, colic, gripey, griping, comes in waves, in waves, waves',
  throbbing: 'throbbing, pounding, pulsating, pulsing, banging',
  thunderclap:
    'thunderclap, worst headache, worst ever, worst of your life, worst you have ever had, hit you, like being hit, hit with a bat, hit over the head',
  'jaw-claudication': 'jaw pain when chewing, pain when you chew, jaw ache when eating, chew, chewing, jaw when you chew',
  'scalp-tender':
    'scalp tender, tender scalp, sore scalp, brush your hair, combing hair, comb your hair, brushing hair, sore to brush hair, scalp sore',
  'abdo-guarding': 'speed bumps, going over bumps, hurts to move, hurt to move, lie still, keep still, bumps in the road, jolt',
  'leg-weakness':
    'legs give way, giving way, give way, foot drop, drag foot, dragging foot, trip over feet, legs weak, weak legs, weakness in legs, weakness in leg, legs feel weak',
  erection: 'erection, erections, erectile, impotence, sexual function, get hard, libido, sex drive',
  hairloss: 'hair loss, losing hair, hair thinning, hair falling out',
}
