'use client'

import type { Judgement, JudgementRow, JudgementScore } from '#simulators'
import { strings } from '../../../../_components/strings'
import { Section, TurnLink } from './section'

const text = strings.judgements

/** What models that judged the encounter found, rubric by rubric, each level with its words. */
export function Judgements({ judgements }: { judgements: readonly Judgement[] }) {
  return (
    <Section id="judged" title={text.title} below>
      <p className="max-w-[65ch] text-sm text-soft">{text.hint}</p>
      {judgements.map((judgement) => (
        <OneJudgement key={judgement.rubric} judgement={judgement} />
      ))}
    </Section>
  )
}

function OneJudgement({ judgement: { rubric, judges, scores, items, alpha, filler, warnings } }: { judgement: Judgement }) {
  const [whole, turns] = [items.filter(({ turn }) => turn === null), items.filter(({ turn }) => turn !== null)]
  return (
    <div className="mt-6">
      <p className="text-sm font-medium break-words">{text.by(judges, rubric)}</p>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {scores.map(({ name, value, reason, control }) => (
          <div key={name} title={reason ?? undefined}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="text-xl tabular-nums">{text.score(value)}</dd>
            {control && filler?.leftOut !== 0 && <WithoutFiller control={control} />}
          </div>
        ))}
      </dl>
      {filler && <p className="mt-2 max-w-[65ch] text-sm text-soft">{text.control.hint(filler)}</p>}
      {alpha !== null && <p className="mt-2 text-sm text-soft">{text.agreement(alpha)}</p>}
      {warnings.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-5 text-sm">
          {warnings.map(({ words, turn }) => (
            <li key={`${turn} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
      <Levels rows={whole} />
      {turns.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer text-sm text-accent">{text.more(turns.length)}</summary>
          <Levels rows={turns} />
        </details>
      )}
    </div>
  )
}

/** The same dimension without the doctor's filler, and by how much it moved. */
function WithoutFiller({ control: { value, delta, flagged, reason } }: { control: NonNullable<JudgementScore['control']> }) {
  return (
    <dd className="text-sm text-soft tabular-nums" title={reason}>
      {text.control.value(value, delta)}
      {flagged && <span className="block font-medium text-ink">{text.control.flagged}</span>}
    </dd>
  )
}

function Levels({ rows }: { rows: readonly JudgementRow[] }) {
  if (rows.length === 0) return null
  return (
    <table className="mt-4 w-full border-collapse text-left">
      <thead className="text-sm text-soft">
        <tr className="border-b border-line-strong/60">
          <th scope="col" className="py-2 pr-4 font-medium">
            {text.item}
          </th>
          <th scope="col" className="py-2 font-medium">
            {text.result}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.turn} ${row.name}`} className="debrief-mark">
            <td>
              {row.name}
              <span>
                {row.turn !== null && (
                  <>
                    <TurnLink turn={row.turn}>{text.at(row.turn)}</TurnLink>:{' '}
                  </>
                )}
                {row.evidence[0] && row.turn === null && (
                  <>
                    <TurnLink turn={row.evidence[0].turn}>{text.at(row.evidence[0].turn)}</TurnLink>: “{row.evidence[0].quote}”{' '}
                  </>
                )}
                {row.reason}
                {row.levels.length > 1 && ` (${text.each(row.levels)})`}
              </span>
            </td>
            <td>{row.level ?? (row.failed ? text.failed : text.none)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
