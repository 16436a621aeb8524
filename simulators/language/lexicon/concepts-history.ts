/** Illnesses, treatments and the history that doctors ask about: concept id to words, separated by commas. */
export const HISTORY_CONCEPTS: Readonly<Record<string, string>> = {
  'medical-history':
    'past medical history, pmh, pmhx, medical history, medical conditions, medical condition, health conditions, health condition, health problems, health problem, medical problems, medical problem, long term conditions, long term condition, other conditions, past medical, chronic conditions, chronic illness, chronic illnesses, long term illness, long term illnesses, past history, background medical, other illnesses, serious illness, serious illnesses, previous illnesses, ongoing conditions, conditions, illnesses, illness, general health, fit and well, medical background, diagnosed with, diagnosed, comorbidities, ailments, ailment, other medical problems, illnesses in the past, illness before, conditions you have, comorbids, long term problems, health otherwise, other health problems, otherwise healthy, healthy otherwise, fit and healthy, under the doctor, under any specialists, under the hospital',
  hypertension:
    'high blood pressure, blood pressure, hypertension, htn, bp, hypertensive, raised blood pressure, blood pressure problems, high bp, bp problems, raised bp, pressure problems',
  'high-cholesterol':
    'cholesterol, high cholesterol, raised cholesterol, hypercholesterolaemia, lipids, hyperlipidaemia, fatty blood, hyperlipidaemia, cholesterol high, cholesterol levels',
  diabetes:
    'diabetes, diabetic, diabetics, sugar diabetes, blood sugar, blood sugars, high sugar, sugar trouble, dm, t2dm, t1dm, sugar levels, sugars, sugar, type two diabetes, type one diabetes, type 1, type 2, type 1 diabetes, type 2 diabetes, iddm, niddm, high blood sugar, sugar disease, sugar problem, gestational diabetes, pre diabetes, prediabetes, t1, t2',
  'heart-disease':
    'heart disease, heart problem, heart problems, heart trouble, heart attack, heart attacks, angina, heart condition, heart conditions, mi, myocardial infarction, ihd, stent, stents, bypass, cardiac problems, cardiac history, ischaemic heart disease, cardiac disease, heart failure, heart issues, problem with heart, problems with heart, trouble with heart, cardiovascular disease, coronary disease, dicky heart, heart checked, bad heart, weak heart, dodgy heart, heart murmur, murmur, heart valve, valve problem, valve disease, atrial fibrillation, fibrillation, heart surgery, heart operation, heart complaint, heart scare, heart ailments, heart trouble before, cardiomyopathy, pacemaker, ischaemic, heart defects, congenital heart, coronary heart disease, anything wrong with your heart, anything with your heart',
  stroke:
    'stroke, strokes, tia, mini stroke, mini-stroke, ministroke, cva, brain bleed, brain attack, brain haemorrhage, bleed on the brain, warning stroke, subarachnoid',
  asthma: 'asthma, asthmatic, wheezy chest',
  copd: 'copd, emphysema, chronic bronchitis, bad chest, bronchitic, lung disease, lung condition, lung problems, lung trouble, chronic lung disease, bronchiectasis, pulmonary fibrosis, fibrosis',
  cancer:
    'cancer, cancers, tumour, tumours, malignancy, malignancies, leukaemia, lymphoma, malignant, melanoma, cancerous, carcinoma, sarcoma, myeloma, big c, chemotherapy, chemo, radiotherapy, oncology, neoplasm, breast cancer, bowel cancer, lung cancer, skin cancer, prostate cancer, brain tumour',
  clot: 'clot, clots, blood clot, blood clots, dvt, deep vein thrombosis, pe, pulmonary embolism, pulmonary embolus, thrombosis, embolism, embolus, vte, thromboembolism, clot in your leg, clot in your lung, clots in your legs, clots in your lungs, clot on the lung, clots on the lung, thromboses',
  'clotting-disorder':
    'bleeding disorder, clotting disorder, clotting problem, clotting problems, bleeding problems, haemophilia, thrombophilia',
  'thyroid-disease':
    'thyroid problem, thyroid problems, thyroid disease, thyroid trouble, overactive thyroid, underactive thyroid, hyperthyroid, hypothyroid, hyperthyroidism, hypothyroidism, thyroid disorder, thyroid condition, thyroid conditions, thyroid gland, graves, hashimoto, gland trouble, gland problems, thyroid issues, bad thyroid',
  'kidney-disease':
    'kidney disease, kidney problem, kidney problems, kidney trouble, ckd, renal disease, kidney failure, renal failure, renal problems, bad kidneys, dialysis, weak kidneys, renal impairment, kidney condition, kidneys working, kidney probs, kidney dz, aki',
  'kidney-stone':
    'kidney stone, kidney stones, renal stone, renal stones, renal calculi, ureteric stone, bladder stones, renal colic, calculi, passed a stone',
  'liver-disease':
    'liver disease, liver problem, liver problems, hepatitis, cirrhosis, fatty liver, renal and liver, bad liver, liver condition',
  gallstones: 'gallstone, gallstones, gall stones, gall stone, gallbladder problems, biliary colic',
  ulcer:
    'stomach ulcer, stomach ulcers, peptic ulcer, ulcer, ulcers, duodenal ulcer, gastric ulcer, stomach ulceration, helicobacter, gastritis',
  ibd: 'crohns, crohn, colitis, ulcerative colitis, ibd, inflammatory bowel disease, crohns disease, crohns or colitis, inflammatory bowel, bowel disease, diverticulitis, diverticular disease',
  coeliac: 'coeliac, coeliac disease, gluten',
  epilepsy: 'epilepsy, epileptic, fits as a child, seizure disorder',
  'mental-illness':
    'mental health, mental health problems, psychiatric, mental illness, bipolar, schizophrenia, psychosis, nervous breakdown, psychiatric history, mental health history, mental health problem, mental disorder, mental disorders, anxiety disorder, anxiety disorders, generalised anxiety disorder, panic disorder, depressive disorder, mental problems, mental condition, schizophrenic, schizoaffective, manic depression, manic, psychotic, sectioned, psychiatrist, psychiatrists, crisis team, cmht, mental health team, eating disorder, personality disorder, ptsd, post traumatic stress, ocd, trouble with your nerves, trouble with their nerves, bad nerves',
  arthritis:
    'arthritis, rheumatoid, osteoarthritis, gout, rheumatism, ra, psoriatic arthritis, ankylosing spondylitis, spondylitis, lupus, arthritic, joint disease, hip disease, hip trouble',
  osteoporosis:
    'osteoporosis, brittle bones, thin bones, osteopenia, weak bones, bone density, dexa, broken bone, broken bones, fragile bones, broke a bone, broken any bones, fracture, fractures',
  eczema: 'eczema, psoriasis, dermatitis, skin condition, skin conditions, skin disease, vitiligo',
  'hay-fever': 'hay fever, hayfever, atopy, atopic',
  'bell-palsy': 'bells palsy, bell palsy',
  hiv: 'hiv, aids, immunosuppressed, immune system, immunocompromised, weak immune system, compromised immune, immune deficiency, immunodeficiency, immune problems, low immunity, chemo patients, transplant, spleen removed',
  uti: 'uti, utis, urine infection, urine infections, water infection, water infections, bladder infection, cystitis, urinary infection, urinary tract infection, kidney infection, water infection before, urine infections before, urine infection before, waterworks infection, pyelonephritis',
  pneumonia:
    'pneumonia, bronchitis, chest infections, pleurisy, chest infections before, recurrent chest infections, lung infection, lung infections',
  tuberculosis: 'tuberculosis, tb, consumption, tuberculous, bcg',
  malaria: 'malaria, malaria tablets, antimalarials, malaria prophylaxis, dengue, typhoid',
  appendix: 'appendix, appendicitis, appendectomy, appendicectomy',
  operation:
    'operation, operations, surgery, surgeries, surgical, operated, op, ops, under the knife, psh, surgical history, anaesthetic, general anaesthetic, procedures, procedure, surgical procedure, had out, taken out, removed, surgically, been operated on, had an op, operated upon, hysterectomy, hernia repair, keyhole, laparoscopy, laparotomy, caesarian, theatre, gall bladder out, tonsils out, tonsillectomy, hip replacement, knee replacement',
  hospital: 'hospital, admitted, admission, admissions, hospitalised, hospitalisation, inpatient, stayed in hospital, been in hospital',
  medication:
    'medication, medications, medicine, medicines, meds, tablet, tablets, pill, pills, drug history, dh, dhx, prescription, prescriptions, prescribed, prescribe, regular medicines, regular medication, capsules, drugs you take, drugs prescribed, prescribed drugs, prescription drugs, medicated, regular drugs, repeat prescription, repeat prescriptions, repeats, current meds, reg meds, daily tablets, pills and potions, tablets and that, anything regular, anything from your gp, treatment you take',
  dose: 'dose, doses, dosage, strength of tablet, how many milligrams, mg',
  adherence:
    'stopped taking, stop taking, miss a dose, missed doses, miss doses, missing doses, missed any, remember to take, forget to take, taking them regularly, take them regularly, taking it regularly, as prescribed, run out of, taking them as, keep up with, skip doses, skipping, taking all your, stopped, stopped any, stopped medicines, stopped tablets, forget your tablets, stopped any medicines, taken properly, take it every day, taking your tablets, given up a tablet, take them every day, missed your, miss tablets, missed tablets, missed any tablets, compliance, compliant, adherence, adherent, concordance, taken religiously, take your tablets religiously, take them all, remember your tablets, remember your tablet, always remember, always take, forget to take them, forget them, ran out, run out, come off, came off, given up taking, sometimes miss, miss them, take regularly, taken regularly, leave out, left out',
  'over-the-counter':
    'over the counter, over-the-counter, otc, from the chemist, from chemist, from pharmacy, chemist, from the shop, off the shelf, without prescription, non prescription, without a prescription, bought yourself, buy yourself, self medicating, counter, boots, supermarket, bought over, tried anything from the chemist, shop bought, bought from',
  herbal:
    'herbal, herbal remedies, herbal remedy, herbal medicine, herbs, supplements, supplement, vitamins, vitamin, natural remedies, home remedies, remedies, complementary, health food, homeopathic, homeopathy, st johns wort, turmeric, cbd, cod liver oil, multivitamin, multivitamins, biotin, protein powder, protein shakes, minerals, natural medicines, traditional medicine, chinese medicine, ayurvedic, alternative medicine, alternative remedies, iron tablets, folic acid, probiotics',
  'bought-online':
    'online, internet, bought online, off the internet, on the web, from a friend, from abroad, borrowed, other sources, someone else tablets, somebody elses tablets, another persons, friends tablets, off a friend, given by a friend, left over, leftover, leftovers, black market, dark web, amazon, ebay',
  inhaler:
    'inhaler, inhalers, puffer, puffers, blue inhaler, brown inhaler, spacer, reliever, preventer, nebuliser, ventolin, salbutamol, pump, blue pump, seretide, symbicort',
  insulin: 'insulin, metformin, gliclazide',
  steroid: 'steroid, steroids, prednisolone, prednisone, cortisone, dexamethasone, hydrocortisone',
  antibiotic:
    'antibiotic, antibiotics, amoxicillin, penicillin, erythromycin, doxycycline, trimethoprim, nitrofurantoin, clarithromycin, co-amoxiclav, flucloxacillin, antibiotics recently, course of antibiotics, flucloxicillin, anti biotics, antibiotic course',
  anticoagulant:
    'blood thinner, blood thinners, blood thinning, anticoagulant, anticoagulants, warfarin, apixaban, rivaroxaban, edoxaban, dabigatran, heparin, thin your blood, thins your blood, doac, noac, thin blood, thins blood, stop blood clotting, thinning tablets, anti coagulants, coumadin, eliquis, xarelto, thins your blood out',
  antiplatelet: 'clopidogrel, antiplatelet, ticagrelor',
  aspirin: 'aspirin, disprin, low dose aspirin, baby aspirin',
  nsaid:
    'ibuprofen, nurofen, naproxen, diclofenac, nsaid, nsaids, anti-inflammatory, anti-inflammatories, anti inflammatory, anti inflammatories, voltarol, advil, aleve, brufen, diclofenac gel, anti-inflams, antiinflammatory, antiinflammatories, neurofen, motrin, etoricoxib, celecoxib, indomethacin, anti inflams',
  painkiller:
    'painkiller, painkillers, pain killer, pain killers, pain relief, paracetamol, tylenol, calpol, analgesia, analgesics, codeine, tramadol, cocodamol, co-codamol, morphine, pain medication, pain tablets, opioid, opioids, opiates, painkilling, pain killing, panadol, anadin, oramorph, dihydrocodeine, solpadeine, pain relievers, something for the pain, anything for the pain, tablets for the pain',
  antacid:
    'antacid, antacids, gaviscon, rennie, rennies, indigestion tablets, indigestion tablet, indigestion remedy, indigestion remedies, omeprazole, lansoprazole, ppi, milk of magnesia, indigestion medicine, tums, peptac, zantac, ranitidine, esomeprazole, stomach tablets, pepto bismol',
  statin: 'statin, statins, atorvastatin, simvastatin, rosuvastatin, cholesterol tablet, cholesterol tablets, cholesterol medicine',
  antihypertensive:
    'blood pressure tablet, blood pressure tablets, blood pressure medication, blood pressure medicine, amlodipine, ramipril, lisinopril, losartan, bisoprolol, atenolol, ace inhibitor, beta blocker, beta blockers, bendroflumethiazide, indapamide, candesartan, blood pressure pills',
  diuretic: 'water tablet, water tablets, diuretic, diuretics, furosemide, bumetanide, spironolactone',
  viagra: 'viagra, sildenafil, cialis, tadalafil, erection tablet, erectile tablets, for erections, pde5',
  nitrate: 'gtn, nitrate, nitrates, glyceryl trinitrate, nitroglycerin, spray under tongue, angina spray',
  antidepressant:
    'antidepressant, antidepressants, sertraline, citalopram, fluoxetine, mirtazapine, ssri, happy pills, anti depressants, antidepressent, venlafaxine, duloxetine, amitriptyline, prozac, ssris, antipsychotic, antipsychotics, olanzapine, risperidone, quetiapine',
  contraception:
    'contraception, contraceptive, contraceptives, the pill, on the pill, coil, implant, depo, contraceptive pill, combined pill, mini pill, birth control, morning after pill, emergency contraception, condom, condoms, mirena, iud, ocp, contraceptive injection, protection, contracepting, copper coil, contraceptive implant, contraceptive patch, vasectomy, sterilised, hormonal contraception, on the combined pill, plan b, rubber, rubbers, johnny, johnnies, use anything, use protection, using protection, hormonal',
  hrt: 'hrt, hormone replacement, hormones, hormone therapy, hormone treatment, oestrogen, estrogen, progesterone, hormonal treatment, hormone tablets, hormone patches',
  lithium: 'lithium',
  levothyroxine: 'levothyroxine, thyroxine, carbimazole',
  adrenaline: 'adrenaline, epipen, adrenaline pen, auto injector, autoinjector',
  allergy:
    'allergy, allergies, allergic, nkda, intolerance, intolerances, bad reaction, reacted badly, reactions to medicines, reaction to medicine, reaction to medicines, adverse reaction, adverse reactions, anaphylaxis, anaphylactic, reaction to medication, reactions to medication, hypersensitivity, drug allergy, drug allergies, allergic to drugs, allergic to any drugs, medicine allergies, allergic reaction, allergic reactions, disagree with you, react to, react to anything, intolerant, penicillin allergy, bad reaction to, sensitivities, sensitive to any',
  'family-history':
    'family, family history, fh, fhx, run in family, runs in family, run in the family, runs in the family, in the family, in your family, family members, relatives, close relatives, genetic, hereditary, inherited, family medical history, any family, in your wider family, blood relatives, first degree relatives, close relative, family member, family illnesses, familial, blood relations, wider family, your side of the family, mums side, dads side, your own family, family had, family have, family has, family got, family suffer, hereditary conditions, immediate family',
  parent: 'parents, parent, mother, father, mum, dad, mums, dads, mummy, daddy, ma, pa, mam, mammy, folks, papa, mama, parents alive',
  sibling: 'brother, brothers, sister, sisters, siblings, sibling, bro, sis, twin',
  child: 'child, children, kids, son, daughter, kid, sons, daughters, little one',
  grandparent:
    'grandparents, grandparent, grandmother, grandfather, gran, grandad, nan, grandma, grandpa, nana, nanny, granddad, granny, great aunt',
  partner:
    'partner, wife, husband, spouse, girlfriend, boyfriend, other half, married, single, divorced, marriage, fella, missus, lover, fiance, fiancee, significant other, bloke, seeing anyone, seeing anybody, steady partner, with anyone at the moment, widow, widower, widowed',
  'sudden-death':
    'sudden death, died suddenly, die suddenly, died young, died unexpectedly, unexplained death, dropped dead, drop dead, cot death, died at a young age, early death, passed away suddenly, sudden cardiac death',
  vaccination:
    'vaccination, vaccinations, vaccine, vaccines, vaccinated, immunisation, immunisations, immunised, jab, jabs, injections up to date, imms, flu jab, shots, covid jab, booster, tetanus, red book, inoculations, jags, injections, flu vaccine, covid vaccine, immunised against, mmr, up to date with jabs, baby jabs, childhood jabs',
  pregnancy:
    'pregnant, pregnancy, pregnancies, expecting a baby, conceive, conceived, trying for a baby, miscarriage, miscarriages, miscarried, termination, abortion, gravida, parity, miss a period, chance you could be pregnant, might be pregnant, could you be pregnant, ectopic, up the duff, fall pregnant, fallen pregnant, bun in the oven, pregnancy test, stillbirth, stillborn, lost a baby, baby on the way, trying to conceive',
  period:
    'period, periods, menstrual, menstruation, menstruating, time of the month, on your monthlies, monthly period, monthly periods, lmp, last menstrual period, menstrual cycle, cycle, cycles, menses, monthly bleed, bleeds monthly, monthly bleeding, menstrual periods, last bleed',
  menopause:
    'menopause, it is the change, about the change, had the change, have the change, with the change, menopausal, postmenopausal, perimenopausal, going through the change, perimenopause, change of life, time of life',
  smear:
    'smear, smears, smear test, cervical screening, pap, pap smear, mammogram, mammograms, breast screening, screening, smears up to date, cervical smear, cervical smears, cytology, hpv, cancer screening, bowel screening, screening kit, screening kits, screening test, screening appointments',
  sti: 'sti, stis, std, stds, sexually transmitted, chlamydia, gonorrhoea, syphilis, sexual infection, sexual health check, sexually transmitted infection, sexually transmitted infections, vd, clap, herpes, hpv warts, genital warts, trichomonas, pelvic inflammatory disease, pid, sexually transmitted disease, sexually transmitted diseases, sti before, gum clinic, sexual health clinic, tested for stis',
  immobility:
    'immobile, immobility, immobilised, laid up, bed rest, bedbound, long journey, long journeys, long haul, long flight, flight, flights, flown, fly, flying, long car journey, in plaster, aeroplane, on a plane, been in bed, sitting for long, long drive, long drives, stuck in bed, bed bound, confined to bed, stuck in a chair, sitting a long time, long coach, coach journey, coach trip, train journey, long car, long haul flights, long trip, long trips, immobilisation, long time sitting, sat for hours',
  'previous-episode':
    'had this before, had anything like this before, happened before, similar before, previous episodes, previous episode, had it before, this before, similar episodes, first time, like this in the past, ever had this, similar symptoms, similar in the past, similar pain, similar headaches, like it before, happened to you before, happened previously, occurred before, anything like it before, anything similar before, anything similar, one of these before, an attack before, an episode before, episode like this, been like this before, been through this before, before this one, had one before, had them before, similar problems before, similar problem, felt like this before, past episodes, prior episodes, previous similar, previous attacks, recurrence, recurrent, first episode, first time you have had, ever had anything like, ever had one of these, come on before',
  antenatal:
    'birth, born, delivery, delivered, labour, caesarean, c section, premature, prematurity, full term, on time, weeks early, neonatal, birth weight, special care, scbu, nicu, gestation, born at term, birth history, complications at birth, problems at birth, csection, caesarians, vaginal delivery, premmie, preterm, forceps, ventouse, breech, pregnancy and birth, incubator, how was the birth, delivery go, born early, born late, birth problems',
  milestones:
    'milestone, milestones, development, developing, developmental, developed, sit up, crawling, crawl, walking yet, first words, meeting milestones, hit milestones, reaching milestones, developmentally, talking yet, first steps, smiling yet, potty',
  feeding:
    'feed, feeds, feeding, breastfeeding, breast fed, breastfed, bottle, bottle feeding, formula, milk, solids, weaning, weaned, taking fluids, fluids, drinking fluids, taking feeds, fluid intake, latch, latching, nursing, nursed, mls, formula milk, breast milk',
  growth:
    'growth, growing, centile, centiles, growth chart, gaining weight well, grow, thriving, centile line, put weight on, following his line, following her line',
  nappy: 'nappy, nappies, diaper, diapers, wet nappies',
  nursery: 'nursery, school, daycare, childminder, playgroup, preschool, creche, kindergarten, child minder, reception class',
  contact:
    'contact with, contacts, in contact, unwell around, anyone else ill, anyone else unwell, anyone else sick, others ill, others unwell, been around anyone, anyone poorly, same symptoms, sick contacts, ill contacts, anyone at home unwell, anyone else at home, anyone else in the family unwell, close contact, anyone with similar, around anyone, anyone ill, anyone unwell, unwell at home, ill at home, poorly at home, anyone ill at home, anybody ill, anybody poorly, anybody else ill, anybody else unwell, anyone else poorly, anybody else poorly, anyone else got, anybody else got, has it too, same thing, going around, bug going round, family members unwell, siblings unwell, been in contact, been around, anyone with the same, anybody with the same, anyone been ill, anyone been poorly, anybody been ill, anybody been poorly, anyone else in the house, anybody else in the house, unwell contacts',
  'blood-test': 'blood test, blood tests, bloods',
  safeguarding: 'social services, social worker, safeguarding, child protection, health visitor',
  violence:
    'violence, violent, hit you, hurt you, hurting you, hurts you, hitting you, abuse, abused, abusive, domestic violence, domestic abuse, feel safe, safe at home, afraid of anyone, threatened, frightened of, hurt by anyone, assault, assaulted, scared of anyone, afraid of your partner, safe, domestic, beaten, beats you, hurting you at home, unsafe, scared at home, bully, bullied, bullying, coercive, molested, raped, sexual assault, mistreated',
  tick: 'tick, tick bite, insect bite, bitten, sting, stung, bite, wasp, bee',
  overdose: 'overdose, overdosed, taken too many, too many tablets',
}
