import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoctorMove, DoctorParticipant } from '../dialogue/participant'
import { createRandom } from '../dialogue/randomness'
import type { DoctorView, HeardTurn } from '../dialogue/views'
import { type StationSheet, stationSheetSchema } from '../domain/case'
import type { ActPayload, ActRequest } from '../domain/event'
import type { Condition, Finding, Knowledge } from '../domain/knowledge'
import { type DoctorPersona, doctorPersonaSchema } from '../domain/persona'
import { createScriptedDoctor } from './scripted-doctor'

const asked = (question: string, lay: string[], rest: Partial<Extract<Finding, { type: 'boolean'; domain: unknown }>> = {}): Finding => ({
  domain: 'hpi',
  slot: 'associated',
  type: 'boolean',
  background: 'uncommon',
  unknown: 0,
  lay,
  usual: ['No.'],
  ...rest,
  questions: [`Have you had ${question}?`, `Any ${question} at all?`, `Has there been ${question} with it?`],
})
const findings: Knowledge['findings'] = {
  'chest-pain': asked('pain in your chest', ['chest pain', 'pain in my chest'], { slot: 'complaint' }),
  sweating: asked('a cold sweat', ['cold sweat', 'sweating']),
  'tearing-pain': asked('a ripping feeling', ['ripping', 'tearing'], { background: 'rare' }),
  heartburn: asked('acid coming up', ['heartburn', 'acid']),
  'exertional-pain': asked('trouble on climbing stairs', ['climbing stairs', 'on effort']),
  'chest-wall-tenderness': asked('soreness to the touch', ['sore to press']),
  'drug-allergy': asked('a reaction to a medicine', ['allergies'], { domain: 'allergy', slot: 'drug' }),
  'missed-period': asked('a missed period', ['missed period'], { domain: 'ogh', slot: 'cycle' }),
  'troponin-raised': { chart: 'investigation', type: 'boolean', background: 'rare', names: ['troponin'] },
  'pulse-fast': { chart: 'examination', type: 'boolean', background: 'uncommon', names: ['pulse'] },
}
const condition = (name: string, severity: number, known: Condition['findings'], mustNotMiss = severity < 3): Condition => ({
  name,
  lay: `${name} in plain words`,
  aliases: [],
  icd10: [],
  parents: [],
  severity,
  mustNotMiss,
  prior: { frequency: 'common', setting: {}, age: {}, sex: {} },
  findings: known,
  ddxplus: [],
  sources: [],
})
const knowledge: Knowledge = {
  findings,
  conditions: {
    infarct: condition('Heart attack', 1, {
      'chest-pain': 'always',
      sweating: 'usual',
      'exertional-pain': 'usual',
      'troponin-raised': 'always',
      heartburn: 'rare',
      'pulse-fast': 'common',
    }),
    dissection: condition('Torn aorta', 1, {
      'chest-pain': 'usual',
      'tearing-pain': 'usual',
      sweating: 'common',
      'exertional-pain': 'rare',
    }),
    reflux: condition('Acid reflux', 5, {
      'chest-pain': 'common',
      heartburn: 'always',
      sweating: 'rare',
      'exertional-pain': 'rare',
      'troponin-raised': 'never',
    }),
    strain: condition('Muscle strain', 5, {
      'chest-pain': 'usual',
      'chest-wall-tenderness': 'always',
      sweating: 'rare',
      'troponin-raised': 'never',
    }),
  },
}
const station: StationSheet = stationSheetSchema.parse({
  setting: 'emergency',
  role: 'Doctor',
  doorNote: 'Mr Oak, 58, has chest pain.',
  tasks: ['Take a history.'],
  budget: 100,
})
const EXPERT: DoctorPersona['skill'] = {
  pick: 0,
  openTurns: 2,
  redFlags: 1,
  cueLevel: 5,
  ice: 1,
  background: 1,
  summaries: 2,
  faults: 0,
  commit: 0.8,
  questions: [3, 12],
  tests: 'indicated',
  closing: 1,
  ddx: 3,
  sharpness: 1,
}
const persona = (id: string, skill: Partial<DoctorPersona['skill']> = {}, biases: DoctorPersona['biases'] = []): DoctorPersona =>
  doctorPersonaSchema.parse({
    schema: 'doctor-persona/1',
    id,
    version: 1,
    role: 'doctor',
    name: id,
    skill: { ...EXPERT, ...skill },
    biases,
    voice: { greet: ["Hello, I'm Dr Ash. What has happened?"], facilitate: ['Go on.'], bridge: ['Now your general health.'] },
  })
const who = { address: 'Mr Oak', age: 58, ageUnit: 'years', sex: 'male' } as const

type Played = {
  turns: HeardTurn[]
  acts: { afterTurn: number; act: ActPayload }[]
  left: boolean
  moves: DoctorMove[][]
  views: DoctorView[]
}
type Reply = (text: string, turn: number) => string

/** The heart attack's truth, in a patient that answers what it is asked. */
const patient: Reply = (text, turn) => {
  if (turn === 0) return 'I get this pain in my chest.'
  if (/cold sweat/.test(text)) return 'Yes, a cold sweat.'
  if (/climbing stairs/.test(text)) return 'Yes, on climbing stairs.'
  return /^(?=.*\?).*(?:acid|ripping|sore|reaction|period)/.test(text) ? 'No, not at all.' : 'All right.'
}
const answered = (act: ActRequest): ActPayload => {
  if (act.kind === 'examine') return { ...act, found: [{ id: null, result: 'Normal.', abnormal: false, listed: false }] }
  if (act.kind === 'order')
    return { ...act, found: [{ id: 'test', result: 'Raised.', abnormal: true, listed: true, price: 40 }], spent: 40 }
  return act
}

/** Plays one encounter; `fresh` takes a new doctor for every move, as after a restart. */
async function play(who_: DoctorPersona, options: { reply?: Reply; limit?: number; seed?: number; fresh?: boolean } = {}): Promise<Played> {
  const { reply = patient, limit = 100, seed = 1, fresh = false } = options
  const make = () => createScriptedDoctor({ persona: who_, knowledge, station, patient: who })
  const kept = make()
  const played: Played = { turns: [], acts: [], left: false, moves: [], views: [] }
  while (played.turns.length < limit) {
    const turn = played.turns.length
    const view: DoctorView = {
      turn,
      station,
      turns: [...played.turns],
      acts: [...played.acts],
      turnsLeft: Math.ceil((limit - turn) / 2),
      state: null,
      random: (purpose) => createRandom({ case: 'c', persona: 'p', doctor: who_.id, seed, turn, purpose }),
    }
    const move = await moveOf(fresh ? make() : kept, view)
    played.views.push(view)
    played.moves.push(move)
    const [first] = move
    if (first?.type === 'leave') return { ...played, left: true }
    if (first?.type === 'act') played.acts.push({ afterTurn: turn - 1, act: answered(first.act) })
    else {
      const text = move.map((part) => (part.type === 'text' ? part.text : '')).join('')
      played.turns.push(
        { turn, role: 'doctor', speaker: 'doctor', text },
        { turn: turn + 1, role: 'patient', speaker: 'oak', text: reply(text, turn) },
      )
    }
  }
  return played
}
async function moveOf(doctor: DoctorParticipant, view: DoctorView): Promise<DoctorMove[]> {
  const move: DoctorMove[] = []
  for await (const part of doctor.move(view, new AbortController().signal)) move.push(part)
  return move
}
const said = (played: Played) => played.turns.filter((turn) => turn.role === 'doctor').map((turn) => turn.text)
const act = <K extends ActPayload['kind']>(played: Played, kind: K) =>
  played.acts.map((entry) => entry.act).find((each): each is Extract<ActPayload, { kind: K }> => each.kind === kind)
const top = (played: Played) => act(played, 'diagnose')?.differential[0]

describe('an expert', () => {
  it('finds the cause, screens the danger, asks nothing twice and nothing that does not fit', async () => {
    const played = await play(persona('expert'))
    const all = said(played).join('\n')
    expect(top(played)).toMatchObject({ name: 'Heart attack' })
    expect(all).toMatch(/ripping/)
    expect(all).not.toMatch(/period/)
    const questions = all.match(/[^.?!]+\?/g)!
    expect(new Set(questions).size).toBe(questions.length)
    expect(played.left).toBe(true)
  })

  it('orders within the budget, escalates what is dangerous, and asks for ideas, concerns and expectations', async () => {
    const played = await play(persona('expert'))
    expect(act(played, 'order')?.request).toBe('troponin')
    expect(act(played, 'plan')?.items?.map((item) => item.kind)).toEqual(
      expect.arrayContaining(['escalate', 'investigate', 'treat', 'follow-up', 'safety-net']),
    )
    const all = said(played).join('\n')
    for (const words of [/causing it|thoughts of your own/, /worries you/, /hoping|wanted/]) expect(all).toMatch(words)
  })

  it('tells observers its differential and what it is after', async () => {
    const played = await play(persona('expert'))
    const spoken = played.moves.flat().filter((part) => part.type === 'spoken')
    expect(spoken.every((part) => (part.doctorState?.differential.length ?? 0) > 0)).toBe(true)
    expect(spoken.some((part) => part.doctorState?.next === 'sweating')).toBe(true)
  })

  it('answers a feeling in the words of the patient', async () => {
    const played = await play(persona('expert'), {
      reply: (text, turn) => (turn === 4 ? "I'm frightened that it will kill me." : patient(text, turn)),
    })
    expect(said(played)[3]).toMatch(/you're frightened that it will kill you/)
    const cold = await play(persona('cold', { cueLevel: 0 }), {
      reply: (text, turn) => (turn === 4 ? "I'm frightened that it will kill me." : patient(text, turn)),
    })
    expect(said(cold)[3]).not.toMatch(/frighten/)
  })

  it('puts a question again in other words when it was not understood', async () => {
    let lost = ''
    const played = await play(persona('expert'), {
      reply: (text, turn) => {
        if (lost === '' && turn > 2 && text.includes('?')) {
          lost = text
          return 'Sorry, could you put that another way?'
        }
        return patient(text, turn)
      },
    })
    const next = said(played)[said(played).indexOf(lost) + 1]!
    expect(next).toMatch(/another way|I mean this/)
    expect(next.slice(-20)).not.toBe(lost.slice(-20))
  })
})

describe('any scripted doctor', () => {
  it('makes the same moves after a restart at every move', async () => {
    for (const skill of [{}, { pick: 1.5, faults: 0.4, ice: 0.5, closing: 0.5, redFlags: 0.5 }]) {
      const [kept, fresh] = [await play(persona('any', skill), { seed: 7 }), await play(persona('any', skill), { seed: 7, fresh: true })]
      expect(fresh.moves).toEqual(kept.moves)
    }
  })

  it('asked of two talks in turn moves as two doctors would', async () => {
    const any = persona('any', { ice: 0.5, closing: 0.5, redFlags: 0.5 })
    const other: Reply = (text, turn) => (turn === 0 ? 'I get this pain in my chest, doctor.' : /sore/.test(text) ? 'Yes, very.' : 'No.')
    const talks = [await play(any, { seed: 7 }), await play(any, { seed: 7, reply: other })]
    const doctor = createScriptedDoctor({ persona: any, knowledge, station, patient: who })
    for (let place = 0; place < Math.min(...talks.map(({ views }) => views.length)); place += 1) {
      for (const { views, moves } of talks) expect(await moveOf(doctor, views[place]!)).toEqual(moves[place])
    }
  })

  it('gives a diagnosis and a plan before any limit, whoever it talks to', async () => {
    const replies = fc.constantFrom(
      patient,
      () => '',
      () => 'Sorry?',
      () => "I'm so frightened. Am I going to die?",
      () => 'Why do you ask that?',
      () => 'No.',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 70 }),
        replies,
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(0, 0.5, 1),
        async (limit, reply, seed, share) => {
          const played = await play(persona('any', { closing: share, ice: share, background: share, pick: share, faults: share / 2 }), {
            limit,
            reply,
            seed,
          })
          expect(act(played, 'diagnose')).toBeDefined()
          expect(act(played, 'plan')).toBeDefined()
          expect(said(played).every((text) => text.trim() !== '')).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('of little skill asks less, is surer and does less', async () => {
    const poor = await play(
      persona('poor', {
        pick: 1.5,
        openTurns: 0,
        redFlags: 0,
        cueLevel: 0,
        ice: 0,
        background: 0,
        summaries: 0,
        faults: 0.35,
        commit: 0.45,
        questions: [1, 3],
        tests: 'none',
        closing: 0,
        ddx: 1,
        sharpness: 2,
      }),
    )
    const expert = await play(persona('expert'))
    expect(said(poor).length).toBeLessThan(said(expert).length / 2)
    expect(act(poor, 'order')).toBeUndefined()
    expect(act(poor, 'diagnose')!.differential).toHaveLength(1)
  })
})

describe('biases', () => {
  const mild: Reply = (text, turn) =>
    turn === 0 ? 'I get this pain in my chest. It is heartburn, acid.' : /acid/.test(text) ? 'Yes.' : patient(text, turn)
  const chance = async (biases: DoctorPersona['biases']) => {
    const played = await play(persona('biased', { tests: 'none', sharpness: 1 }, biases), { reply: mild })
    return act(played, 'diagnose')!.differential.find((entry) => entry.name === 'Acid reflux')?.p ?? 0
  }

  it('anchoring keeps the first leader likelier, availability what it is about', async () => {
    expect(await chance([{ name: 'anchoring', strength: 1 }])).toBeGreaterThan(await chance([]))
    expect(await chance([{ name: 'availability', strength: 1, about: 'reflux' }])).toBeGreaterThan(await chance([]))
  })

  it('status quo keeps the first idea on top', async () => {
    const reply: Reply = (text, turn) => (turn === 0 ? 'I get heartburn, acid.' : patient(text, turn))
    expect(top(await play(persona('fair'), { reply }))!.name).toBe('Heart attack')
    expect(top(await play(persona('stuck', {}, [{ name: 'status-quo', strength: 1 }]), { reply }))!.name).toBe('Acid reflux')
  })

  it('false consensus skips ideas and concerns; a bias against the patient takes from kindness', async () => {
    const all = said(await play(persona('sure', {}, [{ name: 'false-consensus', strength: 1 }]))).join('\n')
    expect(all).not.toMatch(/worries you|thoughts of your own|causing it/)
    const frightened: Reply = (text, turn) => (turn === 4 ? "I'm frightened." : patient(text, turn))
    const curt = said(await play(persona('curt', {}, [{ name: 'gender', strength: 1, about: 'male' }]), { reply: frightened }))
    expect(curt.join('\n')).not.toMatch(/that must be|that sounds/i)
  })
})
