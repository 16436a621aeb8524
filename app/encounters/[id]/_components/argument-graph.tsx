'use client'

import { useId } from 'react'
import type { ArgumentGraph as Graph } from '#simulators'
import { strings } from '../../../_components/strings'
import { layOutArgument, type PlacedArgument, type PlacedClaim, type PlacedRelation } from './argument-layout'

const text = strings.models.argument
const COLUMN = 84
const ROW = 44
const RADIUS = 13
/** Between a claim's edge and the tip of an arrow. */
const GAP = 5
const BEYOND = RADIUS + GAP

/** Claims for and against, accepted and rejected: a list that says everything, and a small drawing of how it hangs together. */
export function ArgumentGraph({ graph }: { graph: Graph }) {
  const placed = layOutArgument(graph)
  const accepted = graph.claims.filter((claim) => claim.accepted).length
  return (
    <div className="space-y-3">
      <p className="text-soft">{text.summary(graph.claims.length, accepted)}</p>
      {placed.relations.length > 0 && <Drawing placed={placed} accepted={accepted} />}
      <ol className="space-y-1.5">
        {graph.claims.map((claim, index) => (
          <li key={claim.id} className="flex gap-2">
            <span className="w-5 shrink-0 text-right text-soft">{index + 1}</span>
            <span className="min-w-0 wrap-anywhere">
              <span className={claim.accepted ? '' : 'text-soft line-through decoration-line-strong'}>{claim.text}</span>{' '}
              <span className="text-soft">
                (
                {[claim.accepted ? text.accepted : text.rejected, claim.by && text.by(claim.by), ...linksOf(claim.id, placed)]
                  .filter(Boolean)
                  .join(', ')}
                )
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const linksOf = (id: string, { relations }: PlacedArgument) =>
  relations.filter(({ from }) => from.id === id).map(({ kind, to }) => text[kind](to.number))

function Drawing({ placed, accepted }: { placed: PlacedArgument; accepted: number }) {
  const id = useId()
  const { claims, relations, columns, rows } = placed
  const width = (columns - 1) * COLUMN + 4 * RADIUS
  const height = (rows - 1) * ROW + 4 * RADIUS
  const attacks = relations.filter(({ kind }) => kind === 'attacks').length
  return (
    <figure>
      <svg
        viewBox={`${-2 * RADIUS} ${-2 * RADIUS} ${width} ${height}`}
        width={width}
        height={height}
        className="h-auto max-w-full"
        role="img"
        aria-label={text.drawing(claims.length, accepted, relations.length - attacks, attacks)}
      >
        <defs>
          <Arrow id={`${id}-supports`} look="fill-ink" />
          <Arrow id={`${id}-attacks`} look="fill-danger" />
        </defs>
        {relations.map((relation) => (
          <Relation key={relation.key} relation={relation} arrow={`${id}-${relation.kind}`} />
        ))}
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        <span>
          <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 rounded-full bg-accent" />
          {text.legend.accepted}
        </span>
        <span>
          <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 rounded-full border border-dashed border-line-strong" />
          {text.legend.rejected}
        </span>
        <span>
          <span aria-hidden="true" className="mr-1.5 inline-block w-5 border-t-2 border-ink align-middle" />
          {text.legend.supports}
        </span>
        <span>
          <span aria-hidden="true" className="mr-1.5 inline-block w-5 border-t-2 border-dashed border-danger align-middle" />
          {text.legend.attacks}
        </span>
      </figcaption>
    </figure>
  )
}

function Arrow({ id, look }: { id: string; look: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
      <path d="M0 0L8 4L0 8z" className={look} />
    </marker>
  )
}

function Claim({ claim: { number, accepted, x, y } }: { claim: PlacedClaim }) {
  return (
    <g transform={`translate(${x * COLUMN} ${y * ROW})`}>
      <circle
        r={RADIUS}
        strokeDasharray={accepted ? undefined : '3 2'}
        className={accepted ? 'fill-accent stroke-accent' : 'fill-surface stroke-line-strong'}
      />
      <text textAnchor="middle" dominantBaseline="central" className={`text-xs font-semibold ${accepted ? 'fill-on-accent' : 'fill-soft'}`}>
        {number}
      </text>
    </g>
  )
}

/** Bent a little, always to its own left: two that go both ways, or past a claim in between, stay apart. */
function Relation({ relation: { kind, from, to }, arrow }: { relation: PlacedRelation; arrow: string }) {
  const [x1, y1, x2, y2] = [from.x * COLUMN, from.y * ROW, to.x * COLUMN, to.y * ROW]
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [along, across] = [(x2 - x1) / length, (y2 - y1) / length]
  const bend = length / 5
  const [middleX, middleY] = [(x1 + x2) / 2 + across * bend, (y1 + y2) / 2 - along * bend]
  const start = towards(x1, y1, middleX, middleY, RADIUS)
  const end = towards(x2, y2, middleX, middleY, BEYOND)
  return (
    <path
      d={`M${start} Q${middleX.toFixed(1)} ${middleY.toFixed(1)} ${end}`}
      fill="none"
      strokeWidth="1.5"
      strokeDasharray={kind === 'attacks' ? '5 3' : undefined}
      className={kind === 'attacks' ? 'stroke-danger' : 'stroke-ink'}
      markerEnd={`url(#${arrow})`}
    />
  )
}

/** A point so far from one on the way to another. */
function towards(x: number, y: number, toX: number, toY: number, far: number): string {
  const length = Math.hypot(toX - x, toY - y)
  return `${(x + ((toX - x) / length) * far).toFixed(1)} ${(y + ((toY - y) / length) * far).toFixed(1)}`
}
