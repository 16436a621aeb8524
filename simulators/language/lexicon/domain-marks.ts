import type { Domain } from '../../domain/vocabulary'

/** Words by which a line belongs to one domain whoever says it and whatever else it holds: over a line's plain words. The first that fits counts. */
export const LINE_MARKS: readonly { domain: Domain; pattern: RegExp }[] = [
  {
    domain: 'allergy',
    pattern: /\b(?:allerg\w+|nkda|nka|anaphyla\w+|epi ?pens?|hives|break(?:s|ing)? out in|(?:bad |adverse )?reactions? to)\b/,
  },
  {
    domain: 'dev',
    pattern:
      /\b(?:shots?(?= up to date)|up to date on (?:\w+ )?shots?|(?:flu|tetanus|pneumonia|baby|childhood|booster) shots?|vaccin\w+|immuni[sz]\w+|boosters?|jabs? up to date|milestones?|first steps|breast ?fed|bottle ?fed)\b/,
  },
  {
    domain: 'fh',
    pattern:
      /\b(?:family (?:medical )?history|fhx?|(?:runs?|running) in (?:the|your|my|our) family|(?:in|on) (?:the|your|my|either) (?:\w+ )?(?:family|side)|side of the family|adopted|hereditary|relatives|grand(?:mother|father|ma|pa|parents?)|aunts?|uncles?|cousins?|siblings?|half (?:brother|sister)s?|birth (?:mother|father|parents))\b/,
  },
  {
    domain: 'fh',
    pattern:
      /\b(?:mothers?|fathers?|moms?|mums?|dads?|parents|brothers?|sisters?)\b(?: \w+){0,6} (?:has|had|have|died|dead|deceased|dying|passed|alive|living|healthy|well|fine|suffers?|suffered|diagnosed|cancer|diabetes|pressure|heart|stroke|disease|history|illnesses)\b|\b(?:has|had|have|did|does|died|living|alive|illnesses|problems)\b(?: \w+){0,4} (?:mother|father|mom|mum|dad|parents|brothers?|sisters?)\b/,
  },
  {
    domain: 'sh',
    pattern:
      /\b(?:smok(?:e|er|ers|ed|es|ing)|cigar(?:s|ettes?)?|tobacco|nicotine|vap(?:e|es|ing)|chew|packs? (?:a|per) (?:day|week)|alcohol\w*|beers?|wine|liquor|whiskey|vodka|sober|(?:recreational|street|illicit|illegal|hard) drugs?|drug use|marijuana|cannabis|weed|cocaine|heroin|meth)\b/,
  },
  {
    domain: 'sh',
    pattern:
      /\b(?:married|divorced|separated|widow\w*|single|girlfriend|boyfriend|fiancee?|retired|unemployed|occupation|job|for a living|for work|work (?:as|at|for|in|outside)|works? full time|employed|career|lives? (?:with|alone|by|in|on|at|near|together)|living (?:with|alone|situation)|at home with|who is at home|daycare|kindergarten|(?:high|middle|elementary|grade) school|\w+ grade|college|degree|hobbies|military|veteran|prison|jail|sexually active|(?:any|how many|have) (?:kids|children)|(?:born|raised|grew up) in|church|pets?)\b/,
  },
  {
    domain: 'ogh',
    pattern:
      /\b(?:menstru\w+|menses|last period|periods? (?:regular|start\w*|stop\w*|come|last)|menarche|menopaus\w+|pap(?: smears?)?|paps|pregnan(?:t|cy|cies)|miscarriages?|abortions?|gravida|para \w+|birth control|contracepti\w+|live births?|tubes are tied|mammograms?)\b/,
  },
  {
    domain: 'psh',
    pattern:
      /\b(?:surger(?:y|ies)|surgical\w*|operat(?:ion|ions|ed)|procedures?|\w{3,}(?:ectomy|plasty|ostomy|otomy)|(?:taken|took|take|had|have) (?:\w+ ){0,4}(?:out|removed|replaced|repaired|scoped|fixed)|(?:c|cesarean|caesarean) sections?|bypass|stents?|tonsils|hernia repair|(?:knee|hip|shoulder|valve|joint) (?:replacement|surgery|repair)s?|(?:plates?|screws|rods?|pins?) in|general (?:anesthesia|anaesthesia|anaesthetic)|tubal|tubes in (?:his|her|my) ears|circumcis\w+|transplant\w*)\b/,
  },
  {
    domain: 'med',
    pattern:
      /\b(?:medications?|medicines?|meds|prescri\w+|tablets?|pills?|capsules?|dos(?:e|es|age)|milligrams?|mg|micrograms?|units (?:of|at|in)|inhalers?|insulin|vitamins?|supplements?|herbal|over the counter|otc|blood thinners?|(?:once|twice|three times) (?:a|per) day|baby aspirin|aspirin|tylenol|ibuprofen|advil|motrin|aleve|multivitamins?|fish oil|calcium|iron pills|\w{2,}(?:pril|olol|sartan|statins?|azole|mycin|cillin|cycline|oxacin|oxetine|azepam|azolam|idone|formin|gliptin|glitazone|thiazide|semide|dipine|parin|xaban|gabapentin|profen|codone|tidine|triptan|triptyline|lukast|terol|sone|solone))\b/,
  },
  {
    domain: 'pmh',
    pattern:
      /\b(?:(?:past |previous )?medical (?:history|problems?|conditions?|issues?|illnesses)|health (?:problems?|conditions?|issues?)|chronic (?:conditions?|problems?|illness\w*)|(?:been |were |was )?diagnosed with|history of|hospitali[sz]\w+|hypertension|high blood pressure|high cholesterol|cholesterol|diabet\w+|asthma|copd|emphysema|hypothyroid\w*|hyperthyroid\w*|thyroid (?:problems?|disease)|atrial fibrillation|congestive heart failure|coronary (?:artery )?disease|heart attacks?|strokes?|kidney disease|hepatitis|cirrhosis|epilepsy|sleep apnea|gout|lupus|hiv|rheumatic fever|measles|chicken ?pox|mumps|glaucoma|osteoporosis)\b/,
  },
]
