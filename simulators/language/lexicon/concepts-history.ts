/** Illnesses, treatments and the history that doctors ask about: concept id to words, separated by commas. */
export const HISTORY_CONCEPTS: Readonly<Record<string, string>> = {
  'medical-history':
    'past medical history, pmh, pmhx, medical history, medical conditions, medical condition, health conditions, health condition, health problems, health problem, medical problems, medical problem, long term conditions, long term condition, other conditions, past medical, chronic conditions, chronic illness, chronic illnesses, long term illness, long term illnesses, past history, background medical, other illnesses, serious illness, serious illnesses, previous illnesses, ongoing conditions, conditions, illnesses, illness, general health, fit and well, medical background, diagnosed with, diagnosed, comorbidities',
  hypertension: 'high blood pressure, blood pressure, hypertension, htn, bp, hypertensive, raised blood pressure, blood pressure problems',
  'high-cholesterol':
    'cholesterol, high cholesterol, raised cholesterol, hypercholesterolaemia, lipids, hyperlipidaemia, fatty blood, hyperlipidaemia',
  diabetes:
    'diabetes, diabetic, diabetics, sugar diabetes, blood sugar, blood sugars, high sugar, sugar trouble, dm, t2dm, t1dm, sugar levels, sugars, sugar, type two diabetes, type one diabetes',
  'heart-disease':
    'heart disease, heart problem, heart problems, heart trouble, heart attack, heart attacks, angina, heart condition, heart conditions, mi, myocardial infarction, ihd, stent, stents, bypass, cardiac problems, cardiac history, ischaemic heart disease, cardiac disease, heart failure, heart issues, problem with heart, problems with heart, trouble with heart, cardiovascular disease, coronary disease, dicky heart, heart checked',
  stroke: 'stroke, strokes, tia, mini stroke, mini-stroke, ministroke, cva',
  asthma: 'asthma, asthmatic',
  copd: 'copd, emphysema, chronic bronchitis',
  cancer: 'cancer, cancers, tumour, tumours, malignancy, malignancies, leukaemia, lymphoma, malignant, melanoma',
  clot: 'clot, clots, blood clot, blood clots, dvt, deep vein thrombosis, pe, pulmonary embolism, pulmonary embolus, thrombosis, embolism, embolus, vte, thromboembolism',
  'clotting-disorder':
    'bleeding disorder, clotting disorder, clotting problem, clotting problems, bleeding problems, haemophilia, thrombophilia',
  'thyroid-disease':
    'thyroid problem, thyroid problems, thyroid disease, thyroid trouble, overactive thyroid, underactive thyroid, hyperthyroid, hypothyroid, hyperthyroidism, hypothyroidism, thyroid disorder',
  'kidney-disease': 'kidney disease, kidney problem, kidney problems, kidney trouble, ckd, renal disease, kidney failure',
  'kidney-stone': 'kidney stone, kidney stones, renal stone, renal stones, renal calculi',
  'liver-disease': 'liver disease, liver problem, liver problems, hepatitis, cirrhosis',
  gallstones: 'gallstone, gallstones, gall stones, gall stone, gallbladder problems, biliary colic',
  ulcer: 'stomach ulcer, stomach ulcers, peptic ulcer, ulcer, ulcers, duodenal ulcer',
  ibd: 'crohns, crohn, colitis, ulcerative colitis, ibd, inflammatory bowel disease',
  coeliac: 'coeliac, coeliac disease, gluten',
  epilepsy: 'epilepsy, epileptic',
  'mental-illness':
    'mental health, mental health problems, psychiatric, mental illness, bipolar, schizophrenia, psychosis, nervous breakdown, psychiatric history, mental health history, mental health problem',
  arthritis: 'arthritis, rheumatoid, osteoarthritis, gout, rheumatism',
  osteoporosis: 'osteoporosis, brittle bones, thin bones',
  eczema: 'eczema, psoriasis, dermatitis',
  'hay-fever': 'hay fever, hayfever, atopy, atopic',
  'bell-palsy': 'bells palsy, bell palsy',
  hiv: 'hiv, aids, immunosuppressed, immune system, immunocompromised, weak immune system',
  uti: 'uti, utis, urine infection, urine infections, water infection, water infections, bladder infection, cystitis, urinary infection, urinary tract infection, kidney infection',
  pneumonia: 'pneumonia, bronchitis, chest infections',
  tuberculosis: 'tuberculosis, tb',
  malaria: 'malaria, malaria tablets, antimalarials, malaria prophylaxis, dengue, typhoid',
  appendix: 'appendix, appendicitis, appendectomy, appendicectomy',
  operation:
    'operation, operations, surgery, surgeries, surgical, operated, op, ops, under the knife, psh, surgical history, anaesthetic, general anaesthetic, procedures, procedure, surgical procedure, had out, taken out, removed, surgically',
  hospital: 'hospital, admitted, admission, admissions, hospitalised, hospitalisation, inpatient, stayed in hospital, been in hospital',
  medication:
    'medication, medications, medicine, medicines, meds, tablet, tablets, pill, pills, drug history, dh, dhx, prescription, prescriptions, prescribed, prescribe, regular medicines, regular medication, capsules, drugs you take',
  dose: 'dose, doses, dosage, strength of tablet, how many milligrams, mg',
  adherence:
    'stopped taking, stop taking, miss a dose, missed doses, miss doses, missing doses, missed any, remember to take, forget to take, taking them regularly, take them regularly, taking it regularly, as prescribed, run out of, taking them as, keep up with, skip doses, skipping, taking all your, stopped any, stopped medicines, stopped tablets, forget your tablets, stopped any medicines, taken properly, take it every day, taking your tablets, given up a tablet, take them every day, missed your',
  'over-the-counter':
    'over the counter, over-the-counter, otc, from the chemist, from chemist, from pharmacy, chemist, from the shop, off the shelf, without prescription, non prescription, without a prescription, bought yourself, buy yourself, self medicating',
  herbal:
    'herbal, herbal remedies, herbal remedy, herbal medicine, herbs, supplements, supplement, vitamins, vitamin, natural remedies, home remedies, remedies, complementary, health food',
  'bought-online':
    'online, internet, bought online, off the internet, on the web, from a friend, someone elses, from abroad, borrowed, other sources',
  inhaler: 'inhaler, inhalers, puffer, puffers, blue inhaler, brown inhaler, spacer, reliever, preventer, nebuliser',
  insulin: 'insulin, metformin, gliclazide',
  steroid: 'steroid, steroids, prednisolone, prednisone, cortisone',
  antibiotic:
    'antibiotic, antibiotics, amoxicillin, penicillin, erythromycin, doxycycline, trimethoprim, nitrofurantoin, clarithromycin, co-amoxiclav, flucloxacillin',
  anticoagulant:
    'blood thinner, blood thinners, blood thinning, anticoagulant, anticoagulants, warfarin, apixaban, rivaroxaban, edoxaban, dabigatran, heparin, thin your blood, thins your blood, doac, noac, thin blood, thins blood, stop blood clotting',
  antiplatelet: 'clopidogrel, antiplatelet, ticagrelor',
  aspirin: 'aspirin',
  nsaid:
    'ibuprofen, nurofen, naproxen, diclofenac, nsaid, nsaids, anti-inflammatory, anti-inflammatories, anti inflammatory, anti inflammatories, voltarol, advil, aleve, brufen',
  painkiller:
    'painkiller, painkillers, pain killer, pain killers, pain relief, paracetamol, tylenol, calpol, analgesia, analgesics, codeine, tramadol, cocodamol, co-codamol, morphine, pain medication, pain tablets, opioid, opioids, opiates',
  antacid:
    'antacid, antacids, gaviscon, rennie, rennies, indigestion tablets, indigestion tablet, indigestion remedy, indigestion remedies, omeprazole, lansoprazole, ppi, milk of magnesia, indigestion medicine, tums',
  statin: 'statin, statins, atorvastatin, simvastatin, rosuvastatin, cholesterol tablet, cholesterol tablets, cholesterol medicine',
  antihypertensive:
    'blood pressure tablet, blood pressure tablets, blood pressure medication, blood pressure medicine, amlodipine, ramipril, lisinopril, losartan, bisoprolol, atenolol, ace inhibitor, beta blocker, beta blockers, bendroflumethiazide, indapamide, candesartan, blood pressure pills',
  diuretic: 'water tablet, water tablets, diuretic, diuretics, furosemide, bumetanide, spironolactone',
  viagra: 'viagra, sildenafil, cialis, tadalafil, erection tablet, erectile tablets, for erections, pde5',
  nitrate: 'gtn, nitrate, nitrates, glyceryl trinitrate, nitroglycerin, spray under tongue, angina spray',
  antidepressant: 'antidepressant, antidepressants, sertraline, citalopram, fluoxetine, mirtazapine, ssri, happy pills',
  contraception:
    'contraception, contraceptive, contraceptives, the pill, on the pill, coil, implant, depo, contraceptive pill, combined pill, mini pill, birth control, morning after pill, emergency contraception, condom, condoms, mirena, iud, ocp, contraceptive injection, protection',
  hrt: 'hrt, hormone replacement, hormones, hormone therapy, hormone treatment',
  lithium: 'lithium',
  levothyroxine: 'levothyroxine, thyroxine, carbimazole',
  adrenaline: 'adrenaline, epipen, adrenaline pen, auto injector, autoinjector',
  allergy:
    'allergy, allergies, allergic, nkda, intolerance, intolerances, bad reaction, reacted badly, reactions to medicines, reaction to medicine, reaction to medicines, adverse reaction, adverse reactions, anaphylaxis, anaphylactic, reaction to medication, reactions to medication, hypersensitivity, drug allergy, drug allergies, allergic to drugs, allergic to any drugs, medicine allergies, allergic reaction, allergic reactions, disagree with you, react to',
  'family-history':
    'family history, fh, fhx, run in family, runs in family, run in the family, runs in the family, in the family, in your family, family members, relatives, close relatives, genetic, hereditary, inherited, family medical history, any family, in your wider family, blood relatives, first degree relatives, close relative, family member, family illnesses',
  parent: 'parents, parent, mother, father, mum, dad, mums, dads, mummy, daddy',
  sibling: 'brother, brothers, sister, sisters, siblings, sibling',
  child: 'child, children, kids, son, daughter, kid, sons, daughters, little one',
  grandparent: 'grandparents, grandparent, grandmother, grandfather, gran, grandad, nan',
  partner: 'partner, wife, husband, spouse, girlfriend, boyfriend, other half, married, single, divorced, marriage',
  'sudden-death': 'sudden death, died suddenly, die suddenly, died young, died unexpectedly, unexplained death',
  vaccination:
    'vaccination, vaccinations, vaccine, vaccines, vaccinated, immunisation, immunisations, immunised, jab, jabs, injections up to date, imms, flu jab, shots, covid jab, booster, tetanus, red book',
  pregnancy:
    'pregnant, pregnancy, pregnancies, expecting, conceive, conceived, trying for a baby, miscarriage, miscarriages, miscarried, termination, abortion, gravida, parity, miss a period, chance you could be pregnant, might be pregnant, could you be pregnant, ectopic',
  period:
    'period, periods, menstrual, menstruation, menstruating, time of the month, monthly, monthlies, lmp, last menstrual period, menstrual cycle, cycle, cycles, menses',
  menopause: 'menopause, the change, menopausal, postmenopausal, perimenopausal',
  smear: 'smear, smears, smear test, cervical screening, pap, pap smear, mammogram, mammograms, breast screening, screening',
  sti: 'sti, stis, std, stds, sexually transmitted, chlamydia, gonorrhoea, syphilis, sexual infection, sexual health check, sexually transmitted infection, sexually transmitted infections',
  immobility:
    'immobile, immobility, immobilised, laid up, bed rest, bedbound, long journey, long journeys, long haul, long flight, flight, flights, flown, fly, flying, long car journey, in plaster, plane, been in bed, sitting for long, long drive, long drives, stuck in bed',
  'previous-episode':
    'had this before, had anything like this before, happened before, similar before, previous episodes, previous episode, had it before, this before, similar episodes, first time, like this in the past, ever had this, similar symptoms, similar in the past, similar pain, similar headaches, like it before',
  antenatal:
    'birth, born, delivery, delivered, labour, caesarean, c section, premature, prematurity, full term, on time, weeks early, neonatal, birth weight, special care, scbu, nicu, gestation, born at term, birth history, complications at birth, problems at birth',
  milestones:
    'milestone, milestones, development, developing, developmental, developed, sit up, crawling, crawl, walking yet, first words, meeting milestones, hit milestones, reaching milestones, developmentally',
  feeding:
    'feed, feeds, feeding, breastfeeding, breast fed, breastfed, bottle, bottle feeding, formula, milk, solids, weaning, weaned, taking fluids, fluids, drinking fluids, taking feeds, fluid intake',
  growth: 'growth, growing, centile, centiles, growth chart, gaining weight well, grow, thriving',
  nappy: 'nappy, nappies, diaper, diapers, wet nappies',
  nursery: 'nursery, school, daycare, childminder, playgroup, preschool',
  contact:
    'contact with, contacts, in contact, unwell around, anyone else ill, anyone else unwell, anyone else sick, others ill, others unwell, been around anyone, anyone poorly, same symptoms, sick contacts, ill contacts, anyone at home unwell, anyone else at home, anyone else in the family unwell, close contact, anyone with similar, around anyone, anyone ill, anyone unwell, unwell at home, ill at home, poorly at home',
  'blood-test': 'blood test, blood tests, bloods',
  safeguarding: 'social services, social worker, safeguarding, child protection, health visitor',
  violence:
    'violence, violent, hit you, hurt you, hurting you, hurts you, hitting you, abuse, abused, abusive, domestic violence, domestic abuse, feel safe, safe at home, afraid of anyone, threatened, frightened of, hurt by anyone, assault, assaulted, scared of anyone, afraid of your partner, safe',
  tick: 'tick, tick bite, insect bite, bitten, sting, stung, bite, wasp, bee',
  overdose: 'overdose, overdosed, taken too many, too many tablets',
}
