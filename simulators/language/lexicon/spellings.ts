/** American spellings as patterns over a lower-case word, each with its British form. */
export const BRITISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^hem(o|at|or)/, 'haem$1'], [/^anemi/, 'anaemi'], [/^leukemi/, 'leukaemi'], [/emia$/, 'aemia'], [/^(h(?:yper|ypo)?)glycem/, '$1glycaem'],
  [/^diarrhea/, 'diarrhoea'], [/orrhea$/, 'orrhoea'], [/^edema/, 'oedema'], [/^esophag/, 'oesophag'], [/^estrogen/, 'oestrogen'],
  [/^fet(us|al)/, 'foet$1'], [/^pediatric/, 'paediatric'], [/^gynecolog/, 'gynaecolog'], [/^orthopedic/, 'orthopaedic'], [/^an?esthe/, 'anaesthe'],
  [/^celiac/, 'coeliac'], [/^cecum/, 'caecum'], [/^dyspnea/, 'dyspnoea'], [/^apnea/, 'apnoea'], [/^orthopnea/, 'orthopnoea'], [/^ischemi/, 'ischaemi'],
  [/^uremi/, 'uraemi'], [/^bacteremi/, 'bacteraemi'], [/^(col|behavi|fav|flav|harb|hon|hum|lab|neighb|od|rum|sav|tum|vap|vig)or(s?|ed|ing|ful)$/, '$1our$2'],
  [/^behavior/, 'behaviour'], [/^tumor/, 'tumour'], [/^color/, 'colour'], [/^center/, 'centre'], [/^fiber/, 'fibre'], [/^(milli|centi)?liter/, '$1litre'], [/^(milli|centi|kilo)meter/, '$1metre'],
  [/^gray/, 'grey'], [/^pajama/, 'pyjama'], [/^mom(my|s)?$/, 'mum$1'], [/^program$/, 'programme'], [/^counsel(ed|ing|or)$/, 'counsell$1'], [/^travel(ed|ing|er)$/, 'travell$1'],
  [/^(\w{3,})(ization)/, '$1isation'], [/^((?:re|un)?(?:recogn|organ|real|apolog|summar|hospital|immun|special|normal|catheter|critic|emphas|memor|minim|prior|urbani|util))iz(e|ed|es|ing)$/, '$1is$2'],
  [/^(\w+)lyz(e|ed|es|ing)$/, '$1lys$2'], [/^defense$/, 'defence'], [/^license$/, 'licence'], [/^practise/, 'practice'], [/^sulf/, 'sulph'], [/^foetid$/, 'fetid'],
  [/^acetaminophen$/, 'paracetamol'], [/^albuterol$/, 'salbutamol'], [/^epinephrine$/, 'adrenaline'], [/^draft/, 'draught'], [/^mold(y)?$/, 'mould$1'], [/^skeptic/, 'sceptic'], [/^ax$/, 'axe'],
]
