'use client'

import { ChevronDown, TriangleAlert } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { Score } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from '../../../_components/measure'
import { ScoreParts } from '../../../_components/score-parts'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import type { TurnState } from './encounter-state'

const text = strings.room.feedback

/** The scores of one's own turn, small; what lies behind them one press away. */
export function FeedbackChips({ turn, own }: { turn: TurnState; own: boolean }) {
  if (!turn.scores) return null
  const { history, empathy, diagnosisProcess } = turn.scores
  const all: [Measure, Score][] = [
    ['history', history],
    ['empathy', empathy],
    ['diagnosis', diagnosisProcess],
  ]
  const measured = all.filter(([, score]) => score.value !== null)
  const reached = turn.ledger?.asked.length ?? 0
  return (
    <div className="ml-8 flex animate-appear flex-wrap items-center gap-x-3 gap-y-1.5 sm:ml-15">
      <Popover.Root>
        <Popover.Trigger className="inline-flex min-h-8 items-center gap-2.5 rounded-full border border-line bg-surface px-3 text-sm hover:border-ink">
          <span className="sr-only">{text.open(turn.turn)}</span>
          {measured.length === 0 && <span className="text-soft">{text.nothing}</span>}
          {measured.map(([measure, score]) => (
            <span key={measure} className={`inline-flex items-center gap-1.5 font-semibold ${measureColour(measure).text}`}>
              <MeasureSign measure={measure} size={16} />
              <span className="sr-only">{words.measure[measure]}</span>
              {inHundredths(score.value)}
            </span>
          ))}
          <ChevronDown size={14} aria-hidden="true" className="text-faint" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-lg"
            aria-label={text.title}
          >
            <ul className="space-y-4">
              {all.map(([measure, score]) => (
                <li key={measure}>
                  <ScoreParts measure={measure} score={score} />
                </li>
              ))}
            </ul>
            <p className="mt-4 border-t border-line pt-3 text-xs text-faint">{text.scale}</p>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {own && reached > 0 && <span className="text-sm text-soft">{text.reached(reached)}</span>}
      {turn.flags.map((flag) => (
        <span key={`${flag.kind}${flag.quote}`} className="inline-flex items-center gap-1 text-sm font-medium text-danger">
          <TriangleAlert size={14} aria-hidden="true" />
          {words.flag[flag.kind]}
        </span>
      ))}
    </div>
  )
}
