/** The frame of every page, the front door and what to say when something is missing. */
export const site = {
  name: 'Anamnesis',
  description:
    'Practise clinical conversations with patients who answer, hold back and have feelings, and see turn by turn what you asked.',
  skip: 'Skip to the content',
  navigation: 'Main',
  practise: 'Practise',
  selfPlay: 'Self-play',
  library: 'Library',
  method: 'Method',
  menu: 'Menu',
  theme: { label: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' },
  disclaimer: 'Training simulation with fictional patients. Not medical advice, not a medical device, not for real patients.',
  disclaimerMore: 'Scores are machine-made and formative. Never enter anything about a real patient.',
  emergency: 'Are you unwell yourself, or in danger? Close this page and call your local emergency number.',
  methodLink: 'What is measured, and what is not',
} as const

export const home = {
  title: 'Practise the conversation',
  lead: 'A patient is waiting. Ask, listen, examine, decide. Afterwards you see turn by turn what you asked, what was held back and which feelings you met.',
  ready: 'Ready for you',
  start: 'Go to this station',
  another: 'Choose another',
  minutes: (minutes: number) => `${minutes} minutes`,
  unfinished: 'Still open',
  unfinishedHint: 'Nothing was lost. The patient is where you left them.',
  resume: 'Go on',
  doorsTitle: 'Three ways in',
  recent: 'Lately',
  seeDebrief: 'Debrief',
  allEarlier: (count: number) => `${count} earlier encounters are kept as well.`,
  doors: {
    practise: {
      title: 'Practise',
      text: 'Take a station as the doctor, or sit in the patient’s chair and let a doctor agent ask.',
      action: 'Choose a station',
    },
    selfPlay: {
      title: 'Self-play',
      text: 'Let doctors and patients play each other and compare what comes of it.',
      action: 'Runs and new runs',
    },
    library: {
      title: 'Library',
      text: 'Read the cases and meet the personas: what each one is like, and how that shows.',
      action: 'Open the library',
    },
  },
  noCases: 'No case could be loaded.',
  noCasesHelp:
    'Put case files into the folder “cases” and start again. The command “anamnesis cases lint” names what is wrong with a file.',
} as const

export const missing = {
  title: 'There is nothing here',
  text: 'The page may have moved, or the encounter belongs to somebody else.',
  home: 'To the front page',
  stations: 'Choose a station',
} as const

export const failure = {
  title: 'This page could not be shown',
  text: 'Something failed on our side. What you said in an encounter is stored and is not lost.',
  retry: 'Try again',
  home: 'To the front page',
  reference: (digest: string) => `Reference for whoever runs this server: ${digest}`,
} as const

/** What a refused request means and what to do, by error code. */
export const errors: Record<string, string> = {
  'invalid-content': 'A case or persona file has a mistake. The server’s log names the file and line.',
  'unknown-name': 'That case, persona or doctor does not exist here. Reload the page and choose again.',
  'invalid-input': 'The server could not accept that. Change it and try again.',
  'input-too-large': 'That is too long: at most 4000 characters. Shorten it and send it again.',
  'not-found': 'This encounter does not exist any more. Start a new one.',
  'not-allowed': 'That is not possible here at this moment. What you wrote is kept.',
  'turn-taken': 'Another window answered first. Your text is kept in the box; read what was said and send it if it still fits.',
  'encounter-ended': 'The encounter is over. Your text was not sent.',
  'sequence-taken': 'Two writes met. Trying again.',
  'database-unavailable': 'The database does not answer. Nothing is lost; we go on trying.',
  'database-full': 'The disk is full. Nothing is lost; free some space and it goes on by itself.',
  'database-busy': 'The database is busy. Trying again.',
  'run-held': 'Somebody else plays this run just now.',
  'claim-lost': 'Somebody else plays this run now. Nothing is lost.',
  'port-in-use': 'The address is in use.',
  'engine-failed': 'The reply could not be made. The same turn is tried again.',
  'engine-refused': 'The model cannot be used now: its provider refused it. Nothing is lost.',
  'context-overflow': 'The conversation has grown too long for the model. Nothing is lost.',
  'budget-spent': 'The budget for models on this server is spent. Nothing is lost.',
  cancelled: 'That was cancelled.',
  internal: 'Something failed on our side. Try again; the log has the details.',
}
