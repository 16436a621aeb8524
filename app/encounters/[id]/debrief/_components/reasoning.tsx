import type { DebriefModel } from '#simulators'
import { strings } from '../../../../_components/strings'
import { Summary } from '../../../../_components/summary'

const text = strings.debrief.reasoning

/** The statements the diagnosis rests on with their grounds, and questions to go on with. */
export function Reasoning({ reasoning, viva }: Pick<DebriefModel, 'reasoning' | 'viva'>) {
  return (
    <>
      <p className="max-w-[65ch] text-sm text-soft">{text.hint}</p>
      <ul className="mt-4 space-y-4">
        {reasoning.map((statement) => (
          <li key={statement.says} className="max-w-[70ch]">
            <p>
              {statement.says}.{' '}
              <span className="text-sm text-soft">
                {statement.for ? '' : `${text.against} `}
                {statement.about}
              </span>
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-soft">
              {statement.because.map((ground) => (
                <li key={ground.text}>
                  <span aria-hidden="true" className="text-diagnosis">
                    {ground.had ? '●' : '○'}
                  </span>{' '}
                  {ground.text}
                  <span className="sr-only">, {ground.had ? text.had : text.hadNot}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {viva.length > 0 && (
        <>
          <h3 className="mt-8 text-lg font-semibold">{strings.debrief.viva.title}</h3>
          <p className="text-sm text-soft">{strings.debrief.viva.hint}</p>
          <div className="mt-2 divide-y divide-line border-y border-line">
            {viva.map((question) => (
              <details key={question.ask} className="group py-3">
                <Summary>
                  <span className="font-medium text-ink">{question.ask}</span>
                </Summary>
                <ul className="mt-2 list-disc space-y-0.5 pl-5 text-soft">
                  {question.expect.map((answer) => (
                    <li key={answer}>{answer}</li>
                  ))}
                </ul>
              </details>
            ))}
          </div>
        </>
      )}
    </>
  )
}
