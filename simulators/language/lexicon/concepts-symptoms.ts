/** Things that people notice: concept id to lay and clinical words for it, separated by commas. */
export const SYMPTOM_CONCEPTS: Readonly<Record<string, string>> = {
  pain: 'pain, pains, painful, ache, aches, aching, hurt, hurts, hurting, sore, soreness, discomfort, twinge, cramp, cramps, cramping, uncomfortable, agony, throb',
  tender:
    'tender, tenderness, sore to touch, sore to press, hurt to touch, hurt to press, hurt when pressed, hurt when you press, press on it, press on chest, painful to touch, painful to press, pressing on it, if you press',
  headache: 'headache, headaches, head pain, pain in head, sore head, head hurts, head ache, migraine, migraines',
  breathless:
    'short of breath, shortness of breath, breathless, breathlessness, out of breath, puffed, puffed out, puffing, sob, dyspnoea, catch breath, get breath, difficulty breathing, trouble breathing, hard to breathe, breathing difficulty, breathing difficulties, breathing trouble, difficult to breathe, problems breathing, trouble with breathing, problems with breathing, difficulty with breathing, winded, gasping, gasp, fighting for breath, struggling to breathe, struggle to breathe, breath short, breathing hard, panting',
  breathing: 'breathing, breathe, breath, inhale, respiration',
  orthopnoea:
    'orthopnoea, breathless lying flat, breathless when lying flat, short of breath lying flat, lie flat, lying flat, how many pillows, extra pillows, number of pillows, pillows, pillow, sleep propped up, propped up',
  'night-breathless':
    'pnd, paroxysmal nocturnal dyspnoea, wake up breathless, wake up short of breath, waking up breathless, wake gasping, wake up gasping for breath, woken breathless, wake breathless, woken by breathlessness',
  cough: 'cough, coughs, coughing, chesty, tickly throat',
  sputum:
    'phlegm, sputum, mucus, catarrh, spit, bringing up anything, cough anything up, coughing anything up, productive, bring anything up when you cough',
  haemoptysis:
    'haemoptysis, cough up blood, coughing up blood, coughed up blood, cough blood, coughing blood, blood when you cough, blood in phlegm, blood in sputum, blood in spit, spit blood, bring up blood when you cough, brought up blood, bloody phlegm',
  wheeze: 'wheeze, wheezing, wheezy, whistling, whistle, whistly',
  fever:
    'fever, fevers, feverish, high temperature, temperature, temperatures, hot and cold, burning up, febrile, pyrexia, felt hot, feeling hot, feel hot',
  shivering: 'shiver, shivers, shivering, rigor, rigors, chills, chill, shaking chills, shake',
  sweating: 'sweat, sweats, sweaty, sweating, clammy, cold sweat, perspiring, perspiration, dripping wet, diaphoresis, diaphoretic',
  'night-sweats':
    'night sweats, night sweat, sweat at night, sweating at night, drenching sweats, wake up drenched, soaked sheets, soak the sheets, soaking the sheets, change the sheets',
  nausea:
    'n v, nausea, nauseous, nauseated, queasy, feel sick, feeling sick, felt sick, sick to stomach, off colour, sickly, feel like vomiting, feel like throwing up, sick feeling',
  vomiting:
    'n v, d v, vomit, vomiting, vomited, throw up, throwing up, thrown up, threw up, being sick, been sick, bring anything up, sick up, puke, puking, emesis, physically sick, actually sick, keep food down, keep anything down, keep fluids down',
  haematemesis:
    'haematemesis, vomit blood, vomiting blood, vomited blood, blood in vomit, throw up blood, throwing up blood, sick with blood, coffee grounds, coffee ground, blood when you vomit, bring up blood',
  diarrhoea:
    'd v, diarrhoea, loose stools, loose stool, loose motions, runny poo, the runs, loose poo, watery stools, watery stool, watery poo, going more often, the trots, loose bowels',
  constipation:
    'constipation, constipated, bunged up, hard to go, hard stools, opening bowels less, strain on toilet, straining, not been able to go',
  stool: 'stool, stools, poo, poos, poop, faeces, motion, motions, number two, number twos, bowel movement, bowel movements',
  bowel: 'bowel, bowels, bowel habit, bowel habits, open bowels, toilet habits, opening bowels, moved bowels',
  'bleeding-gut':
    'blood in stool, blood in stools, blood in poo, blood in motions, blood in bowel movement, bloody stool, bloody stools, bloody diarrhoea, black stool, black stools, black poo, tarry stools, tarry, melaena, bleeding from back passage, bleeding from bottom, blood on paper, blood when you wipe, rectal bleeding, pr bleeding, dark stools, blood from back passage, blood in toilet, blood from bottom, blood when you go to toilet, blood passed with stool',
  heartburn:
    'heartburn, acid reflux, reflux, indigestion, dyspepsia, acid coming up, acid in throat, acid, burning after eating, sour taste',
  swallowing: 'swallow, swallowing, dysphagia, odynophagia, food sticking, food gets stuck, food get stuck, food stick, food going down',
  bloating: 'bloating, bloated, distended, distension, swollen tummy, swollen belly, gassy, windy, wind',
  appetite:
    'appetite, off food, eating less, off your food, eating well, eating properly, eating normally, eating okay, hungry, hunger, how are you eating, been eating, eating and drinking',
  'weight-loss':
    'lose weight, losing weight, losing any weight, wt loss, weight dropping, weight changed, change in weight, weight change, lost weight, weight loss, loss of weight, clothes looser, clothes loose, clothes fit, loose clothes, dropped weight, weight dropped, thinner, unintentional weight',
  'weight-gain':
    'weight gain, gain weight, gained weight, gaining weight, put on weight, putting on weight, clothes tighter, heavier lately',
  weight: 'weight, weigh, weighs',
  tiredness:
    'tired, tiredness, fatigue, fatigued, exhausted, exhaustion, lethargy, lethargic, worn out, no energy, energy, low energy, energy levels, washed out, drained, run down, lacking energy, shattered, knackered, sluggish',
  malaise: 'unwell, under the weather, generally unwell, rough, malaise, not right, off colour, out of sorts, poorly',
  weakness:
    'weak, weakness, lost power, loss of power, lost strength, loss of strength, lack of strength, strength, heavy arm, heavy leg, hard to lift, power in',
  numbness:
    'numb, numbness, pins and needles, tingling, tingle, tingly, loss of feeling, loss of sensation, lost feeling, dead feeling, paraesthesia, sensation, gone dead, lose feeling',
  'saddle-numbness':
    'saddle numbness, saddle anaesthesia, numb between legs, numbness between legs, feeling between legs, numb when you wipe, feel when you wipe, numbness around back passage, numbness around bottom, numb around back passage, numb around bottom, saddle area, numb down below, numbness down below, numbness around your private parts, numb around private parts, numbness in groin',
  dizziness:
    'dizzy, dizziness, light headed, lightheaded, light headedness, lightheadedness, faint feeling, woozy, feel faint, feeling faint, felt faint, giddy, unsteady',
  vertigo: 'vertigo, spinning, room spin, room spinning, spin, spins, world spinning',
  syncope:
    'faint, fainted, fainting, black out, blacked out, blackout, blackouts, pass out, passed out, passing out, collapse, collapsed, lose consciousness, lost consciousness, loss of consciousness, syncope, keel over, keeled over, syncopal, loc, losing consciousness, go unconscious, unconscious, knocked out, knocked unconscious, responsive',
  palpitations:
    'palpitation, palpitations, palps, heart jumping, heart going fast, heart racing, racing heart, heart pounding, heart fluttering, flutter, fluttering, heart skipping, heart beating fast, thumping, irregular heartbeat, heart thumping, missed beats, skipped beats, heart beat fast, heart race, heartbeat, heart pound, heart skip, fast heart, heart flutter, extra beats',
  fit: 'fit, fits, seizure, seizures, convulsion, convulsions, jerk, jerking, twitch, twitching, shaking all over, epilepsy, epileptic',
  confusion:
    'confused, confusion, muddled, disorientated, disoriented, delirious, not making sense, making sense, know where you are, not himself, not herself, not yourself, acting strange, talking nonsense, sense of time, recognise people, in his own world',
  memory: 'memory, forgetful, forget, forgetting, forgotten, remember, remembering, misplacing',
  concentration: 'keep your mind on, concentrate, concentration, concentrating, focus, focusing',
  vision:
    'vision, sight, eyesight, see clearly, able to see, seeing properly, visual, blurred, blurry, double vision, diplopia, flashing lights, zig zag, loss of vision',
  photophobia:
    'light hurt, lights hurt, light bother, light bothers, bright light, bright lights, photophobia, sensitive to light, bothered by light, lights bother, light sensitivity, mind the light, look into light, look at light, looking at light, tolerate light, tolerating light, dislike light, avoid light',
  'stiff-neck':
    'stiff neck, neck stiff, neck stiffness, stiffness in neck, stiffness of neck, chin to chest, bend neck, bend neck forward, touch chin, chin on chest, move neck',
  rash: 'rash, rashes, spots, spot, hives, blotches, blotchy, skin changes, skin change, blisters, blister, bumps, welts, eruption, skin marks, nettle rash, wheals',
  'non-blanching':
    'glass test, non-blanching, non blanching, blanch, blanching, fade, fades, fade when pressed, disappear when pressed, press a glass, glass, purple spots, purpura, tumbler',
  itch: 'itch, itchy, itching, itches, pruritus, scratch, scratching',
  swelling: 'swell, swollen, swelling, swellings, puffy, puffiness, oedema, fluid retention, lump up, water retention',
  lump: 'lump, lumps, mass, bump, bulge, growth',
  jaundice: 'jaundice, jaundiced, yellow, yellow skin, yellow eyes, gone yellow, turned yellow, yellowing, whites of eyes',
  pallor:
    'pale, pallor, about colour, on colour, change colour, changed colour, change in colour, colour like, grey, white as a sheet, colour drained, no colour, lost colour, washed out looking, peaky, pasty',
  cyanosis: 'blue, blueish, bluish, cyanosis, blue lips, gone blue, turn blue, turned blue',
  bruising: 'bruise, bruises, bruising, bruised, bruise easily',
  bleeding: 'bleed, bleeds, bleeding, blood loss, haemorrhage, blood',
  nosebleed: 'nosebleed, nosebleeds, nose bleed, nose bleeds, epistaxis',
  urine:
    'urine, urinate, urinating, urination, wee, weeing, pee, peeing, pass water, passing water, passed water, waterworks, water works, pass urine, passing urine, passed urine, bladder, micturition, spend a penny, urinary, going for a wee, nappies wet, wet nappies, number one',
  dysuria:
    'dysuria, burning when you pee, burn when you pee, sting when you pee, stinging when you pee, pain when you pee, pain passing urine, burning on passing urine, burn when you pass urine, burn when you pass water, sting when you pass water, hurt to pee, hurts to pee, hurt to wee, hurt when you pee, hurt when you wee, hurt when you pass water, hurt when you pass urine, stinging passing urine, burning passing urine, pain when you pass urine, pain when passing urine, pain when you wee, pain when urinating, painful to pee, burning when you wee, burning when urinating, pain on urination, burning urination, painful urination, sting when you wee, pain when you pass water, stinging, burn when you wee',
  'urine-frequency':
    'urinary frequency, going to toilet more, peeing more, pee more, weeing more, wee more, go to the loo more, passing urine more, pass urine more, pass water more, passing water more, peeing a lot, weeing a lot, passing a lot of urine, urinating more, urinate more, going for a wee more, more often to pee, going to the loo more often, going to pass water more often, polyuria, passing more urine, toilet more often, loo more often, go more often, pee a lot, wee a lot, wetting bed, wet the bed, bedwetting',
  nocturia:
    'nocturia, get up at night to pee, up at night to pee, up in the night to pee, up at night to wee, getting up at night, get up at night, get up in the night, up in the night to go, at night to pass urine, at night to pass water, go to toilet at night, get up for the toilet',
  'urine-urgency': 'urgency, urgent, rush to toilet, hurry to toilet, cannot wait, get there in time, have to rush, hold on',
  'urine-hesitancy':
    'hesitancy, poor stream, weak stream, stream, dribble, dribbling, hard to start, trouble starting, difficulty starting, flow of urine, stop and start, empty your bladder, flow, emptying bladder',
  'urine-retention':
    'retention, unable to pass urine, unable to pee, able to pass urine, able to pee, cannot pee, not peeing, not passing urine, stopped passing urine, able to pass water, difficulty passing urine, trouble passing urine, difficulty passing water, trouble passing water, difficulty peeing, trouble peeing',
  'blood-in-urine':
    'haematuria, blood in urine, blood in pee, blood in wee, blood in water, pink urine, red urine, urine red, blood when you pee, blood when you wee, blood when you pass urine',
  incontinence:
    'incontinence, incontinent, continence, continent, dry at night, leak, leaking, leakage, accident, accidents, wet yourself, soil yourself, wetting yourself, lose control, lost control, loss of control, control of bladder, control of bowels, control of bowel, bladder control, bowel control, lost control of bladder, control your bladder, control your bowels, loss of bladder control, control of your waterworks, control over bladder, control over bowels',
  'dark-urine':
    'dark urine, dark wee, urine dark, dark pee, urine darker, colour of urine, colour of wee, colour of your pee, wee dark, tea coloured',
  'pale-stool': 'pale stool, pale stools, pale poo, stools pale, clay coloured, colour of stool, colour of stools, stool paler',
  thirst:
    'thirst, thirsty, drinking more, drink more, drinking a lot, polydipsia, drinking a lot of water, more thirsty, drinking more than usual, drinking lots',
  discharge: 'discharge, vaginal discharge, oozing, fluid from down below, pus',
  'vaginal-bleeding':
    'vaginal bleeding, bleeding from vagina, bleeding down below, spotting, pv bleeding, bleeding after sex, bleed after sex, bleeding between periods, intermenstrual, bleed from down below, blood loss down below, postcoital, bleeding from down below',
  sleep:
    'sleep, sleeping, slept, asleep, insomnia, nights sleep, getting off to sleep, fall asleep, falling asleep, stay asleep, waking early, wake early, early waking',
  snoring: 'snore, snoring, snores, stop breathing in sleep, apnoea',
  speech:
    'speech, speaking, slur, slurred, slurring, words out, find words, word finding, get words out, finding words, trouble talking, talk properly, speak properly, trouble speaking',
  'facial-droop':
    'face droop, face drooped, face drooping, droop, drooping, drooped, droopy, facial droop, facial weakness, face weak, lopsided, face dropped, mouth droop, side of face, face fell, crooked face, crooked',
  balance: 'balance, coordination, clumsy, stumbling, unsteady on feet, walking straight, walk straight, wobbly',
  falling: 'fall, fell, fallen, falls, trip, tripped, trip over, fall over, fell over',
  injury:
    'injury, injuries, injure, injured, trauma, knock, knocked, bang, banged, hit, hurt yourself, hurt himself, hurt herself, accident, blow, bump head, bumped head, head injury, hit head, hit your head, bang your head, banged head, strain, strained, pulled muscle, twist, twisted, lifting',
  stiffness: 'stiff, stiffness, seized up',
  'morning-stiffness': 'stiff in morning, morning stiffness, stiffness in morning, stiff when you get up, stiff first thing',
  limp: 'limp, limping, walking funny, walk funny',
  hearing: 'hear, hearing, deaf, deafness, ringing in ears, tinnitus, hearing loss',
  'sore-throat':
    'sore throat, throat sore, throat hurt, throat pain, painful throat, pain in throat, hoarse, hoarseness, hoarse voice, tonsillitis, pharyngitis, sore throats',
  'runny-nose':
    'runny nose, blocked nose, cold, colds, sniffles, coryza, stuffy nose, snotty, cold symptoms, sneezing, sneeze, hay fever, nose running, snot, chest infection, upper respiratory, coryzal',
  flu: 'flu, influenza, covid, coronavirus, virus, viral, bug, infection, infections',
  mood: 'mood, your spirits, in good spirits, in yourself, in himself, in herself, in themselves, low mood, how are you in yourself, depressed, depression, sad, sadness, feeling down, felt down, feel low, feeling low, felt low, fed up, miserable, down in the dumps, hopeless, hopelessness, feel down, blue mood, tearful, tears, crying, weepy, cry',
  anhedonia:
    'enjoy, enjoying, enjoyment, pleasure, interest in things, lost interest, loss of interest, interest, look forward, looking forward, hobbies, take pleasure, things you like, things you used to',
  anxiety:
    'anxious, anxiety, nervous, on edge, panic, panicky, panic attack, panic attacks, nerves, stressed, stress, tense, uptight, stressful, under pressure',
  'self-harm':
    'harm yourself, hurting yourself, self harm, harming yourself, harm himself, cut yourself, cutting yourself, hurt yourself on purpose, deliberately hurt, injured yourself deliberately, self-harm, self injury',
  suicide:
    'suicide, suicidal, ending your own life, end your own life, take your life, taking your life, wish to die, wanting to die, want to die, wish you were not alive, dark thoughts, kill yourself, killing yourself, end your life, ending your life, end it all, ending it all, take your own life, taking your own life, life not worth living, not worth living, worth living, better off dead, not want to be here, not wake up, wish you were dead, not being here, thoughts of death, end things, live anymore, go on living, do away with yourself, not go on, wish you would not wake, better off without you, ended your life, want to live, thoughts of dying, harm or kill, worth going on, carry on living, wanted to die, not be here, point in living, wish you were not here',
  voices:
    'hear voices, hearing voices, voices, hallucination, hallucinations, hallucinate, hear things, hearing things, see things, seeing things, others cannot see, others cannot hear, other people cannot, not there',
  paranoia:
    'out to get you, paranoid, paranoia, watching you, following you, spying, against you, suspicious, talking about you, read your mind, control your thoughts',
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
  sharp: 'sharp, stabbing, stab, knife, knife-like, shooting, piercing, jabbing, needle-like',
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
