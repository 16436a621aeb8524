import type { NextStep } from '#simulators'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { Section, TurnLink } from './section'

const text = strings.debrief

/** What to do differently, with words for it and the place where it could have been done. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  return (
    <Section id="next" title={text.next}>
      {steps.length === 0 && <p className="max-w-[65ch] text-lg">{text.noNext}</p>}
      <ol className="space-y-6">
        {steps.map((step, index) => (
          <li key={`${step.kind}${step.about}`} className="flex gap-4">
            <span
              aria-hidden="true"
              className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-wash text-sm font-semibold text-accent"
            >
              {index + 1}
            </span>
            <div className="max-w-[62ch]">
              <h3 className="pt-0.5 text-lg font-semibold tracking-tight">{text.nextStep[step.kind].title}</h3>
              <p className="mt-0.5 leading-relaxed">
                {text.nextStep[step.kind].text(
                  step.kind === 'cue' ? (words.emotion[step.about as keyof typeof words.emotion] ?? step.about) : step.about,
                )}
              </p>
              {step.question && (
                <p className="mt-2 border-l-2 border-accent pl-3">
                  <span className="block text-sm text-soft">{text.youCouldAsk}</span>“{step.question}”
                </p>
              )}
              <Where step={step} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Where({ step }: { step: NextStep }) {
  if (step.chance) {
    const done = step.kind === 'dangerous' || step.kind === 'escalation'
    return (
      <p className="mt-2 text-sm text-soft">
        <TurnLink turn={step.chance.turn}>{(done ? text.there : text.chance)(step.chance.turn)}</TurnLink>: “{step.chance.quote}”
      </p>
    )
  }
  return step.question ? <p className="mt-2 text-sm text-soft">{text.noChance}</p> : null
}
