import type { CueRow } from '#simulators'
import { MeasureSign } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import type { ShownDebrief } from '../shown'
import { Finding, TurnLink } from './section'

const text = strings.debrief.cues

/** Each feeling that was shown, the words that answered it, and how it would have gone on. */
export function CueMap({ shown: { cues, cuesNotShown, own } }: { shown: ShownDebrief }) {
  if (cues.length === 0) return <p className="max-w-[65ch] text-soft">{text.none}</p>
  return (
    <>
      <Finding>{text.finding(cues.filter((cue) => cue.outcome === 'eased').length, cues.length)}</Finding>
      <ul className="mt-5 space-y-5">
        {cues.map((cue) => (
          <li key={cue.id} className="rounded-xl border border-line bg-surface p-4 sm:p-5">
            <p className="flex flex-wrap items-center gap-2 font-semibold text-empathy">
              <MeasureSign measure="empathy" size={18} />
              {words.emotion[cue.emotion]}
              <span className="font-normal text-soft">
                {strengthOf(cue)} · {cue.outcome === 'eased' && cue.late ? text.late : words.cueState[cue.outcome]}
                {cue.level !== null && `, ${text.level(cue.level)}`}
              </span>
            </p>
            <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
              <div>
                <dt className="text-sm text-soft">
                  {text.shown}, <TurnLink turn={cue.shown.turn}>{strings.debrief.facts.at(cue.shown.turn)}</TurnLink>
                </dt>
                <dd className="mt-0.5">“{cue.shown.quote}”</dd>
              </div>
              <div>
                <dt className="text-sm text-soft">
                  {own ? text.answer : text.answerOther}
                  {cue.answer && (
                    <>
                      , <TurnLink turn={cue.answer.turn}>{strings.debrief.facts.at(cue.answer.turn)}</TurnLink>
                    </>
                  )}
                </dt>
                <dd className="mt-0.5">{cue.answer ? `“${cue.answer.quote}”` : text.noAnswer}</dd>
              </div>
            </dl>
            {cue.outcome !== 'eased' && <p className="mt-3 text-sm text-soft">{text.eased(cue.eased)}</p>}
          </li>
        ))}
      </ul>
      {cuesNotShown > 0 && <p className="mt-4 text-sm text-soft">{text.notShown(cuesNotShown)}</p>}
    </>
  )
}

const strengthOf = (cue: CueRow) => `${cue.intensity}/3`
