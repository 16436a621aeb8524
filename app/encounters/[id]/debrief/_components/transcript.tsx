import type { ReactNode } from 'react'
import { inHundredths, MeasureSign, measureColour } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import type { ShownTurn } from '../shown'
import { ActLine } from './act-line'

const text = strings.debrief
const MEASURES = ['history', 'empathy', 'diagnosis'] as const

/** Every word again, with what each turn asked, told, held back and earned. Its looks stand in globals.css under `.transcript`. */
export function Transcript({ turns, patient }: { turns: ShownTurn[]; patient: string }) {
  return (
    <ol className="transcript">
      {turns.map((turn) => (
        <li key={turn.turn} id={`turn-${turn.turn}`}>
          <article>
            <span className="number" aria-hidden="true">
              {turn.turn + 1}
            </span>
            <div>
              <h3 className={turn.role === 'doctor' ? 'text-accent' : undefined}>
                <span className="sr-only">{`${text.timeline.turn(turn.turn)}, `}</span>
                {turn.role === 'doctor' ? words.role.doctor : patient}
              </h3>
              <p className="said">{turn.text}</p>
              <Margin turn={turn} />
              {turn.acts?.map((act) => (
                <ActLine key={JSON.stringify(act)} act={act} />
              ))}
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}

function Margin({ turn }: { turn: ShownTurn }) {
  return (
    <div className="margin">
      {turn.scores && <Scores scores={turn.scores} />}
      <Facts name={text.asked} facts={turn.asked} />
      <Facts name={text.repeated} facts={turn.repeated} />
      <Facts name={text.told} facts={turn.disclosed} />
      <Facts name={text.volunteered} facts={turn.volunteered} />
      {turn.withheld && (
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
      {turn.flags?.map((flag) => (
        <p key={`${flag.kind}${flag.quote}`} className="font-medium text-danger">
          {words.flag[flag.kind]}
          {flag.detail && `: ${flag.detail}`}
        </p>
      ))}
      {turn.best !== undefined && <p>{text.best(turn.best)}</p>}
      {turn.fallback && <p>{strings.models.fallback.why}</p>}
      {turn.trust !== undefined && <p className="text-faint">{text.trust(turn.trust)}</p>}
    </div>
  )
}

function Scores({ scores }: { scores: NonNullable<ShownTurn['scores']> }) {
  const measured = MEASURES.filter((measure) => scores[measure] !== null)
  if (measured.length === 0) return null
  return (
    <p className="scores">
      {measured.map((measure) => (
        <span key={measure} className={measureColour(measure).text}>
          <MeasureSign measure={measure} size={15} />
          <span className="sr-only">{words.measure[measure]}</span>
          {inHundredths(scores[measure])}
        </span>
      ))}
    </p>
  )
}

function Facts({ name, facts }: { name: string; facts: string[] | undefined }) {
  return facts ? <Note name={name}>{facts.join('; ')}</Note> : null
}

function Note({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <b>{`${name}: `}</b>
      {children}
    </p>
  )
}
