const BODY =
  '(?:chest|heart|heart sounds|lungs?|tummy|abdomen|belly|stomach|back|neck|legs?|calf|calves|arms?|hands?|feet|eyes?|ears?|throat|mouth|tongue|skin|rash|joints?|knees?|ankles?|pulse|pulses|reflexes|nerves|nervous system|face|head|glands|breasts?|groin|testicles?|back passage|thyroid|fontanelle|soft spot|temperature|blood pressure|bp|oxygen|oxygen levels?|saturations?|sats|weight|breathing|obs|observations|vitals|vital signs)'

/** The doctor asks to examine, over plain words. */
export const EXAM_PATTERNS: readonly RegExp[] = [
  /\b(?:can|could|may|shall|would it be (?:ok|okay|alright|all right) (?:if|for) (?:me to )?)(?: \w+){0,1} ?(?:i |we |me )?(?:just |now |quickly |please )*(?:to )?(?:examine|have a (?:look|listen|feel)|take a (?:look|listen)|listen to|feel|press|palpate|percuss|inspect|look (?:at|in|into)|check(?! (?:your|his|her|their|the) (?:full |first |last )?(?:name|names|date of birth|dob|age|details|address|notes|records?)\b)) (?:you|your|his|her|their|the|on|for|at|in|to|over)\b/,
  /\b(?:i|we)(?: would| will| am| are| need| want| should| have)*(?: now| just| also| like| going| to| need| want)* (?:to )?(?:examine|have a (?:look|listen|feel)|take a (?:look|listen)|listen (?:to|in)|palpate|percuss|auscultate|feel (?:your|his|her|the)|press (?:on|your)|look (?:at|in|into) (?:your|his|her|the)|check(?! (?:your|his|her|their|the) (?:full |first |last )?(?:name|names|date of birth|dob|age|details|address|notes|records?)\b) (?:your|his|her|the) (?:\w+ )?)\b/,
  new RegExp(
    `\\b(?:examine|auscultate|palpate|percuss|inspect|listen to|check|measure|take|do|perform|look at|feel)\\b(?! (?:not|you|he|she|they|we|i|any)\\b)(?: \\w+){0,3} ${BODY}\\b(?! (?:pains?|aches?|hurts?|troubles?|problems?)\\b)`,
  ),
  /\b(?:physical|abdominal|abdo|cardiovascular|cardiac|respiratory|neurological|neuro|cranial nerve|rectal|pelvic|breast|joint|knee|hip|back|eye|ear|general|full) (?:exam|examination)\b/,
  /\b(?:slip|take|pop) (?:off )?(?:your|his|her) (?:shirt|top|jumper|trousers|shoes?|socks?|clothes|bra|coat|jacket|things)\b/,
  /\b(?:on examination|proceed to examin\w*|examination findings)\b/,
  /^(?:please )?(?:vitals|vital signs|obs|observations|bp|pulse|sats|temp)(?: please)?$/,
  /\b(?:need|want|like|get|have|see|check) (?:\w+ ){0,3}(?:vitals|vital signs|observations|obs)\b/,
]

const TESTS =
  '(?:blood(?! pressure)|bloods|blood tests?|ecg|ekg|electrocardiogram|x ray|xray|x rays|scan|scans|ct|mri|ultrasound|echo|echocardiogram|urine (?:test|sample|dip|dipstick)|urinalysis|dipstick|swab|troponin|fbc|cbc|full blood count|u es|us and es|crp|lfts?|tfts?|d dimer|ctpa|lumbar puncture|endoscopy|colonoscopy|biopsy|culture|cultures|spirometry|peak flow|pregnancy test|blood sugar|glucose|hba1c|tests?|investigations?|tracing|heart tracing|angiogram|mammogram|stool sample|blood gas|abg)'

/** The doctor asks for a test, over plain words. A question after tests done before is not one. */
export const TEST_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we)(?: would| will| am| are| need| want| should| have| could| can| must| might| may| think| think we| think i)*(?: now| just| also| like| going| to| need| want| should| quickly| urgently| then)* (?:to )?(?:do|order|get|run|arrange|request|send|organise|take|perform|book|have|check|repeat|start with|begin with|see)(?: \\w+){0,5} ${TESTS}\\b`,
  ),
  new RegExp(
    `\\b(?:can|could|may|shall|would you mind if|let us|let me) (?:i |we |me |you )?(?:please |just |now )*(?:do|order|get|run|arrange|request|send|take|have|perform|repeat|give)(?: \\w+){0,5} ${TESTS}\\b`,
  ),
  new RegExp(`^(?:please |and |then |now )*(?:order|get|request|do|arrange|send|run|repeat)(?: \\w+){0,4} ${TESTS}\\b`),
  new RegExp(`\\byou (?:will |would |do )?(?:need|have to have|require|should have)(?: \\w+){0,4} ${TESTS}\\b`),
  new RegExp(`^(?:\\w+ ){0,4}${TESTS}(?: \\w+){0,3} please$`),
]

/** A question about what was done before: no request. */
export const PAST_TESTS =
  /\b(?:have|has|had|did|were|was) (?:you|he|she|they|anyone|your doctor|the doctor|your gp|any|there)\b|\bever\b|\b(?:last|previous|before|past|ago)\b/

/** Talk about anything but the patient's health, over plain words. */
export const OFFTOPIC_PATTERNS: readonly RegExp[] = [
  /\b(?:(?<!\b(?:under the|cold|hot|warm|damp|wet|in the|change in the|changes in the) )weather|football|soccer|cricket|rugby|match last night|the game|world cup|premier league|tennis|olympics|netflix|television last|film last|movie|song|joke|politics|election|prime minister|president|brexit|stock market|bitcoin|crypto|recipe|capital of|celebrity|video games?)\b/,
  /\b(?:tell me a (?:joke|story)|sing (?:me )?a|write (?:me )?(?:a|an|some) (?:poem|code|essay|story|script|python|email)|what is \d+ (?:plus|times|minus|x) \d+|favourite (?:colour|film|food|team|song|book|band|movie))\b/,
  /\b(?:traffic|parking|get here (?:ok|okay|alright|all right)|journey here|find us (?:ok|okay|alright|all right)|nice (?:coat|shirt|shoes|jacket|bag|hat|tie))\b/,
]
