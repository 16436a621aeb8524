import type { ReactNode } from 'react'
import type { DebriefModel, DebriefTurn, FactLine } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { ActLine } from './act-line'

const text = strings.debrief

/** Every word again, with what each turn asked, told, held back and earned. */
export function Transcript({ model }: { model: DebriefModel }) {
  return (
    <ol className="space-y-6">
      {model.turns.map((turn) => (
        <li
          key={turn.turn}
          id={`turn-${turn.turn}`}
          className="scroll-mt-6 rounded-lg [contain-intrinsic-size:auto_6rem] [content-visibility:auto] target:bg-accent-wash target:outline-8 target:outline-accent-wash"
        >
          <article className="grid gap-x-4 sm:grid-cols-[2rem_1fr]">
            <span className="text-sm text-faint sm:pt-0.5 sm:text-right" aria-hidden="true">
              {turn.turn + 1}
            </span>
            <div className="min-w-0">
              <h3 className={`text-sm font-semibold ${turn.role === 'doctor' ? 'text-accent' : ''}`}>
                <span className="sr-only">{text.timeline.turn(turn.turn)}, </span>
                {turn.role === 'doctor' ? words.role.doctor : model.patient.name}
              </h3>
              <p className="mt-0.5 max-w-[65ch] leading-relaxed wrap-anywhere whitespace-pre-wrap">{turn.text}</p>
              <Margin turn={turn} />
              {turn.acts.map((act) => (
                <ActLine key={JSON.stringify(act)} act={act} />
              ))}
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}

function Margin({ turn }: { turn: DebriefTurn }) {
  return (
    <div className="mt-1.5 space-y-0.5 text-sm text-soft">
      <Scores turn={turn} />
      <Facts name={text.asked} facts={turn.asked} />
      <Facts name={text.repeated} facts={turn.repeated} />
      <Facts name={text.told} facts={turn.disclosed} />
      <Facts name={text.volunteered} facts={turn.volunteered} />
      {turn.withheld.length > 0 && (
        <Note name={text.withheld}>
          {turn.withheld.map((fact) => (fact.reason ? `${fact.text} (${words.withheld[fact.reason]})` : fact.text)).join('; ')}
        </Note>
      )}
      {turn.cue && (
        <p className="flex items-center gap-1.5 font-medium text-empathy">
          <MeasureSign measure="empathy" size={14} />
          {text.showsFeeling(words.emotion[turn.cue.emotion], turn.cue.intensity)}
        </p>
      )}
      {turn.flags.map((flag) => (
        <p key={`${flag.kind}${flag.quote}`} className="font-medium text-danger">
          {words.flag[flag.kind]}
          {flag.detail && `: ${flag.detail}`}
        </p>
      ))}
      {turn.best && <p>{text.best(turn.best.question)}</p>}
      {turn.trust !== null && <p className="text-faint">{text.trust(turn.trust)}</p>}
    </div>
  )
}

function Scores({ turn }: { turn: DebriefTurn }) {
  if (!turn.scores) return null
  const { history, empathy, diagnosisProcess } = turn.scores
  const measured = (
    [
      ['history', history],
      ['empathy', empathy],
      ['diagnosis', diagnosisProcess],
    ] as const
  ).filter(([, score]) => score.value !== null)
  if (measured.length === 0) return null
  return (
    <p className="flex gap-4">
      {measured.map(([measure, score]) => (
        <span key={measure} className={`inline-flex items-center gap-1.5 font-semibold ${measureColour(measure as Measure).text}`}>
          <MeasureSign measure={measure} size={15} />
          <span className="sr-only">{words.measure[measure]}</span>
          {inHundredths(score.value)}
        </span>
      ))}
    </p>
  )
}

function Facts({ name, facts }: { name: string; facts: FactLine[] }) {
  return facts.length === 0 ? null : <Note name={name}>{facts.map((fact) => fact.text).join('; ')}</Note>
}

function Note({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <span className="font-medium text-ink">{name}: </span>
      {children}
    </p>
  )
}
