import type { Emotion } from '../../domain/vocabulary'

/** Words and short phrases by which a reply names a feeling of each class; inflected forms are listed, not derived. */
export const EMOTION_WORDS: Readonly<Record<Emotion, readonly string[]>> = {
  fear: [
    'afraid', 'fear', 'fears', 'fearful', 'frightened', 'frightening', 'frightens', 'fright', 'scared', 'scary', 'scares', 'scaring',
    'terrified', 'terrifying', 'terror', 'panic', 'panicky', 'panicked', 'panicking', 'dread', 'dreading', 'alarmed', 'alarming', 'shaken', 'nervous',
    'petrified', 'threatening', 'unnerving',
  ],
  worry: [
    'worry', 'worries', 'worried', 'worrying', 'worrisome', 'anxious', 'anxiety', 'concern', 'concerns', 'concerned', 'concerning', 'uneasy', 'unsettled',
    'unsettling', 'unease', 'fret', 'fretting', 'stress', 'stressed', 'stressful', 'on edge', 'on your mind', 'playing on', 'weighing on', 'preying on',
    'bothering', 'bothers', 'troubling', 'troubled', 'uncertain', 'uncertainty', 'pressure', 'burden',
  ],
  sadness: [
    'sad', 'sadness', 'saddening', 'unhappy', 'low', 'down', 'grief', 'grieving', 'mourning', 'loss', 'miss', 'missing', 'lonely', 'loneliness',
    'alone', 'heartbroken', 'heartbreaking', 'tearful', 'crying', 'cry', 'tears', 'upset', 'upsetting', 'devastated', 'devastating', 'sorrow', 'painful',
    'hurt', 'hurts', 'hurting',
  ],
  anger: [
    'angry', 'anger', 'annoyed', 'annoying', 'cross', 'furious', 'irritated', 'irritating', 'fed up', 'mad', 'let down', 'unfair',
    'not listened to', 'not heard', 'dismissed', 'ignored', 'brushed off', 'fobbed off', 'infuriating', 'maddening',
  ],
  frustration: [
    'frustrated', 'frustrating', 'frustration', 'fed up', 'annoyed', 'annoying', 'exasperated', 'exasperating', 'stuck', 'impatient',
    'tired of', 'sick of', 'let down', 'disappointed', 'disappointing', 'exhausting', 'wearing', 'draining', 'irritating',
  ],
  shame: [
    'ashamed', 'shame', 'embarrassed', 'embarrassing', 'embarrassment', 'awkward', 'humiliated', 'humiliating', 'self-conscious', 'judged', 'personal',
    'private', 'uncomfortable',
  ],
  guilt: ['guilty', 'guilt', 'blame', 'blaming', 'fault', 'regret', 'regrets', 'responsible', 'sorry for', 'hard on yourself', 'letting people down'],
  hopelessness: [
    'hopeless', 'hopelessness', 'despair', 'despairing', 'desperate', 'helpless', 'helplessness', 'pointless', 'no way out', 'giving up', 'give up',
    'trapped', 'defeated', 'no point', 'empty', 'overwhelmed', 'overwhelming', 'bleak', 'dark',
  ],
}

/** Feelings that are heard as naming each other: saying "worried" to someone afraid names the feeling. */
export const KINDRED_EMOTIONS: Readonly<Record<Emotion, readonly Emotion[]>> = {
  fear: ['worry'],
  worry: ['fear', 'frustration'],
  sadness: ['hopelessness', 'guilt'],
  anger: ['frustration'],
  frustration: ['anger', 'worry', 'hopelessness'],
  shame: ['guilt', 'worry'],
  guilt: ['shame', 'worry', 'sadness'],
  hopelessness: ['sadness', 'fear'],
}

/** Words of distress that fit every class. */
export const GENERAL_DISTRESS: readonly string[] = [
  'upset', 'upsetting', 'distressed', 'distressing', 'distress', 'hard', 'harder', 'difficult', 'tough', 'rough', 'awful', 'horrible', 'dreadful', 'terrible', 'unpleasant',
  'exhausting', 'overwhelming', 'overwhelmed', 'shock', 'shocking', 'strain', 'struggle', 'struggling', 'miserable', 'trying time', 'suffering', 'a lot to',
  'so much to', 'heavy', 'rotten', 'feeling', 'feelings', 'feel',
]

/** Words of feeling that often mean something else ("blood pressure", "lie down"): they count only within a frame. */
export const AMBIGUOUS_FEELINGS: ReadonlySet<string> = new Set([
  'low', 'down', 'alone', 'cross', 'mad', 'miss', 'missing', 'loss', 'pressure', 'concern', 'concerns', 'dark', 'empty', 'stuck', 'personal', 'private',
  'hurt', 'hurts', 'hurting', 'painful', 'stress', 'dismissed', 'ignored', 'uncertain', 'responsible', 'wearing', 'draining', 'fault', 'judged', 'shaken',
  'uncomfortable', 'burden', 'regret', 'troubling', 'troubled', 'bothering', 'bothers', 'alarming', 'threatening', 'panic', 'nervous', 'trapped', 'crying', 'tears',
])
