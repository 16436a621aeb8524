/** Life, time and manner: concept id to words, separated by commas. */
export const LIFE_CONCEPTS: Readonly<Record<string, string>> = {
  smoking:
    'smoke, smokes, smoked, smoking, smoker, cigarette, cigarettes, cigs, fags, fag, tobacco, vape, vaping, vapes, roll ups, pack years, cigar, cigars, pipe, nicotine, packs',
  alcohol:
    'alcohol, drinker, booze, wine, beer, spirits, units, pints, pint, alcoholic, have a drink, drink much, units of alcohol, alcohol intake, drink alcohol, much do you drink, bottles of wine, glass of wine, drinking alcohol, how much do you drink, do you drink, drinking habits, etoh, drink at all, drink any, drink a lot, drink every day, last drink, like a drink, drinking problem, drink regularly',
  'recreational-drugs':
    'recreational drugs, recreational drug, street drugs, street drug, illicit drugs, illegal drugs, illicit, cocaine, coke, cannabis, weed, heroin, ecstasy, mdma, marijuana, crack, amphetamine, amphetamines, drugs, recreational, substances, substance use, ketamine, spice, inject drugs, injecting drugs, hash, other drugs, legal highs, skunk, substance misuse, drug use',
  occupation:
    'work, works, working, job, jobs, employed, employment, occupation, living, do for a living, career, retired, retire, unemployed, profession, trade, do for work, line of work, day job, office, your boss, colleagues, self employed, off work, time off work, days off',
  home: 'home, live with, lives with, living with, live alone, who is at home, who do you live with, home situation, household, live on your own, house, flat, bungalow, living situation, housing, who lives, home life, live, accommodation, living arrangements',
  stairs: 'stairs, steps, step, flight of stairs, flights of stairs, climb, climbing, upstairs',
  support:
    'support, supported, help at home, carer, carers, cared for, look after you, looks after you, who helps, someone to talk to, anyone you can talk to, help you, confide, supportive, any help, looking after you, people around you, friends, social life, family around',
  'looking-after': 'look after, looking after, caring for, care for, dependants, dependents',
  finance: 'money, financial, finances, benefits, bills, afford, debt, debts',
  travel:
    'travel, travels, travelled, travelling, abroad, foreign, overseas, holiday, holidays, been away, trip abroad, out of the country, trips, tropical, visited',
  pet: 'pet, pets, dog, cat, animal, animals, birds, parrot, budgie, pigeons',
  sex: 'sex, sexual, sexually, sexually active, sexual partner, sexual partners, intercourse, unprotected sex, new partner, sleep with, sex life, relationship, relationships, relations, sexual history, sexual contact',
  diet: 'diet, dietary, eat a balanced, eating habits, typical day eating, food, foods, what do you eat, meals, meal, eat, eats, eating, fruit, vegetables, vegetarian, vegan, salt, ate',
  caffeine: 'caffeine, coffee, tea, energy drinks, cola',
  'exercise-habit':
    'exercise, exercising, gym, sport, sports, physically active, keep fit, run, running, jog, jogging, workout, active, physical activity, exertion, exert, exerting, exert yourself, physical effort, effort',
  hobby: 'hobby, pastimes, spare time, free time, leisure, for fun, interests',
  driving: 'drive, drives, driving, driver, licence, car, hgv, dvla, behind the wheel',
  walking:
    'walk, walks, walked, walking, how far can you walk, exercise tolerance, get about, get around, walk far, walking distance, mobility, mobile, uphill, up a hill, up hill, hill, hills, frame, stick, walking stick',
  'daily-life':
    'daily life, day to day, everyday life, activities, day to day life, daily activities, normal activities, everyday things, washing, dressing, wash, dress, cooking, shopping, housework, look after yourself, managing at home, cope, coping, manage, managing, adls, getting on at home, usual things, daily tasks',
  impact:
    'affect, affects, affecting, affected, impact, impacting, impacted, interfere, interfering, interferes, stop you doing, stopping you, stopped you, get in the way, getting in the way, effect on, limit, limits, limiting, bother, bothering, bothers, struggle, struggling, prevent, preventing',
  religion: 'religion, religious, faith, spiritual, church, beliefs, prayer',
  culture: 'culture, cultural, background, country, where are you from',
  exposure: 'asbestos, dust, fumes, chemicals, exposed, exposure, mould, solvents',
  'life-event':
    'bereavement, died recently, death in the family, loss, losses, life event, recent stress, changes in your life, going on in your life, upset, upsetting, happened recently, big changes, changed at home, recent changes',
  idea: 'what do you think, your thoughts on, any ideas, any idea, ideas, put it down to, thoughts about what, what you think, think it is, think it might be, think might be, think could be, think is causing, think is wrong, think is going on, your own thoughts, theory, theories, thought about what, explanation, wondered what, any thoughts, make of it, make of this, suspect',
  concern:
    'worry, worries, worried, worrying, concern, concerns, concerned, afraid, fear, fears, scared, frightened, frightening, scares, frightens, on your mind, anxious about, troubling, most worried, biggest fear, biggest worry, keeping you up, preying on your mind, playing on your mind, scary',
  expectation:
    'hoping, hope, hopes, hoped, expect, expecting, expectation, expectations, like from today, want from today, want us to do, want from us, want from me, like us to do, like me to do, would you like, looking for, get out of today, get out of this, help you most, what can i do for you, wanted from, hoping for, in mind',
  start:
    'start, starts, started, starting, begin, began, begun, come on, came on, coming on, onset, first notice, first noticed, first happen, first happened, first start, first feel, first appear, kick off, appear, appeared, first see, first came, how long ago, first have, first had, first get, first aware',
  duration:
    'how long, how long have you had, how long have you been, how long has, how long ago, duration, going on for, been going on, length of time',
  lasting: 'how long does, how long do, last, lasts, lasted, lasting, go on for, minutes, hours, seconds',
  frequency:
    'how often, how many times, frequent, frequently, frequency, number of times, how regularly, every day, how many, times a day, times a week',
  sudden:
    'sudden, suddenly, abrupt, abruptly, all at once, all of a sudden, out of the blue, instant, instantly, straight away, from nowhere, come on quickly, came on quickly, how quickly, how fast, thunder',
  gradual: 'gradual, gradually, slowly, slow, bit by bit, build up, built up, over time, crept, creep',
  constant:
    'constant, constantly, continuous, continuously, all the time, always there, non stop, persistent, continual, there all the time',
  intermittent:
    'intermittent, intermittently, come and go, comes and goes, on and off, coming and going, in bouts, off and on, episodes, bouts, attacks, spells, come and went, in spells, episodic',
  now: 'now, right now, at the moment, at present, currently, this minute, today, presently, current, still',
  worse:
    'worse, get worse, getting worse, got worse, worst, worsen, worsening, worsened, aggravate, aggravates, exacerbate, exacerbates, set off, sets off, set it off, trigger, triggers, triggered, bring on, brings on, bring it on, brings it on, brought on, brought it on, provoke, provokes, make it worse, makes it worse, flare, exacerbating, aggravating, making it worse, precipitate',
  better:
    'better, get better, getting better, ease, eases, eased, easing, relieve, relieves, relieved, relief, help, helps, helped, settle, settles, settled, go away, goes away, goes off, go off, went off, wear off, wears off, improve, improves, improved, relieving, alleviate, alleviates, make it better, makes it better, anything you can do for it, take it away, makes a difference, made a difference, soothe',
  increasing: 'more often, more frequent, more frequently, closer together, coming more, more and more, increasing, building up',
  change:
    'change, changed, changes, changing, different, progress, progressed, progressing, got any worse, getting worse, getting better, get worse, get better, over time, differ, developed over, altered, got worse',
  severity:
    'severe, severity, how bad, how badly, out of ten, scale, score, zero to ten, one to ten, 1 to 10, 0 to 10, 1-10, out of 10, how severe, how strong, rate, how sore, how painful, how intense, intensity, how much does it hurt, mild, moderate',
  radiate:
    'radiate, radiates, radiated, radiating, radiation, spread, spreads, go anywhere, goes anywhere, travel anywhere, move anywhere, shoot, anywhere else, move around, go to, go into, go down, go through, goes through, moved, shift, shifted, go round',
  location:
    'where, whereabouts, location, located, locate, which part, which side, point to, show me, point with, what part, place, area, spot, left or right, which bit, one side, both sides',
  character:
    'feel like, describe, description, kind of, sort of, type of, nature of, what is it like, quality, character, like to have, own words, what does it feel',
  associated:
    'other symptoms, any other symptom, anything else with it, come with it, comes with it, along with, at the same time, associated, other symptom, alongside, go with it, noticed anything else, as well as, anything with it, accompany, other problems, else wrong, anything else you have noticed, anything else happen',
  rest: 'rest, resting, at rest, sitting, sit, sit down, sitting still, doing nothing, lying still, stop and rest, relaxing, stopping',
  exertion:
    'exertion, exert, exerting, walk upstairs, climbing stairs, physical effort, doing anything strenuous, strenuous, on effort, going uphill, rushing, hurry, hurrying, activity, running for a bus',
  position:
    'position, positions, lying, lie, lie down, lying down, lean, leaning, lean forward, leaning forward, bend, bending, sit up, sitting up, posture, stand up, standing up, stand, standing, roll over, turn over, turning, change position, lying on back, sit forward, sitting forward',
  movement: 'move, moves, moving, movement, movements, twist, twisting, turn, lift',
  'after-food':
    'after food, after eating, after meals, after a meal, after you eat, with food, related to food, related to eating, when you eat, meals, fatty food, greasy food, fatty foods, spicy food, after fatty, food make, related to meals, certain foods',
  'deep-breath':
    'deep breath, breathe in, breathing in, breathe deeply, breathing deeply, take a breath, breath in, on inspiration, pleuritic, taking a breath, when you breathe, big breath, when i breathe',
  wake: 'wake, wakes, woke, woken, waking, wake up, wake you, disturb sleep, awake',
  night: 'night, nights, at night, overnight, nighttime, night time, nocturnal, during the night',
  'time-of-day': 'time of day, morning, mornings, evening, afternoon, particular time, first thing',
  side: 'left, right, left side, right side, one side, one sided, unilateral, bilateral, both, one leg, one arm, both legs',
  same: 'same, similar, alike',
  'pain-scale': 'worst pain, worst pain you have ever, worst pain imaginable, pain score',
  recent: 'recently, lately, recent, these days, past few weeks, last few weeks, past few days',
  cold: 'cold',
  hot: 'hot, heat, warm',
  problem:
    'problem, problems, trouble, troubles, issue, issues, difficulty, difficulties, bother with, complaint, complaints, changes in, anything wrong, wrong with',
}
