/** What is measured, how, and what is not: said as plainly as it can be. */
export const method = {
  title: 'Method',
  lead: 'What the numbers are made of, what they cannot tell, and what happens to what you type.',
  safetyTitle: 'Please read first',
  safety: [
    'This is a training simulation. All patients are fictional.',
    'It is not medical advice, not a medical device, and not for real patients.',
    'Scores are formative and made by a machine. They have not been validated for examinations, selection or any other decision about a person.',
    'Do not enter anything about a real patient.',
    'If you are unwell yourself or in danger, leave this page and call your local emergency number.',
  ],
  dataTitle: 'What is kept, and where text goes',
  data: [
    'What you and the patient say, your notes, differential and plan, and the scores are stored in the database of the machine that runs this server.',
    'A cookie with a random number tells your encounters from others’. There is no account, no tracking, and nothing is sent to anybody else.',
    'Scripted patients and doctors run on this machine. Where a language model takes a seat, every one of its turns says so and names it; then the conversation goes to the provider that was set up for it.',
    'Neither voice, face nor typing is read for your feelings. Only the words of your turns are scored.',
  ],
  measuresTitle: 'The four measures',
  measures: {
    history: {
      text: 'Each turn with a question is looked at for whether it was worth asking (how much it can tell apart what could be wrong, or how much the case depends on it), whether it covers new ground, how it is put (open before closed, one thing at a time, nothing suggested, plain words) and whether it follows an order. Repeats cost.',
      whole:
        'Over the encounter: critical questions asked count most, then all there was to learn by weight, then the mean of the turns. What the door note and the first words gave away counts for nobody.',
    },
    empathy: {
      text: 'Counted only where the patient showed a feeling. A reply is placed on seven levels: ignored, a stock phrase, beside the point, named, taken further, legitimised, shared. Kindness without a feeling to answer is pleasant and hardly counts, so that flattery earns nothing.',
      whole:
        'Over the encounter: the mean of the answers, weighted by the strength of the feeling. Fewer than three feelings give no number. A feeling picked up late counts half.',
    },
    diagnosis: {
      text: 'A question counts by how well it separates the leading possibilities, dangerous ones weighing double, measured against the best question that could have been asked at that moment.',
      whole:
        'Over the encounter: how near the first diagnosis comes in five steps (the same, close, broader, a neighbour, something else), at what place the right one stands, and whether stated certainty fits.',
    },
    management: {
      text: 'The plan, and what was said aloud, is held against the key in both directions: what was needed and done, and what was not needed and left alone.',
      whole: 'An escalation that was needed and left out, or something dangerous that was advised, is flagged by name.',
    },
  },
  instrumentsTitle: 'Beside published instruments',
  instruments:
    'The items are our own. For eight instruments that people use to rate doctors, another page says point by point what is measured here by rule or by a judge, how far, and what is not. Nothing here is a score of any of them.',
  instrumentsLink: 'PACES, PCCBP, GMCPQ, SEGUE, MIRS, Kalamazoo, Calgary-Cambridge and the AMIE axes, point by point',
  nullTitle: 'A dash is not a nought',
  nulls: [
    'No question in a turn: no history score for it.',
    'No feeling shown: no empathy score for it.',
    'No differential or no plan given: nothing to compare, and the reason stands in place of the number.',
    'Clear explanation, partnership, shared decisions: rules cannot judge them from words. They say “needs judge” and are left out of every mean.',
    'An encounter that ended through a fault of the machine is shown and does not count.',
  ],
  rulesTitle: 'How it is done offline',
  rules: [
    'Your words are read by rules: acts, questions, their form and what they aim at. No model is needed, and the same words always give the same scores.',
    'The patient’s words are matched against the case, sentence by sentence. What the text says is what counts, not what the script meant to say.',
    'A gate in code decides what the patient may say this turn, from your question, the trust built so far and the persona. The diagnosis is never in the patient’s reach, so it cannot be talked out of them.',
    'Trust moves with what you do: a greeting with your name, an answer to a feeling, a summary that fits. It falls with repeats, brushing aside, blame.',
  ],
  limitsTitle: 'What this cannot do',
  limits: [
    'Rules miss wordings that a person would understand. Unusual phrasing, heavy misspelling and long turns without punctuation are read less well.',
    'The cases and likelihoods were written for this project from public guidance. Most are drafts that no clinician has signed yet; each page says so.',
    'The scoring has been tested against engineered transcripts and scripted doctors of known skill, not against examiners.',
    'A number from one encounter says little. Ten say something. None of them says what kind of clinician somebody is.',
  ],
} as const
