'use client'

import { ChevronUp, Plus, X } from 'lucide-react'
import { Button } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import { type AssessmentForm, PLAN_KINDS } from './assessment-form'
import type { Outgoing } from './outbox'
import type { Assessment } from './use-assessment'

const text = strings.room.assess
const MOST = 10
const FIELD = 'w-full min-w-0 rounded-lg border border-line-strong/60 bg-surface px-3 placeholder:text-faint'

type Row = AssessmentForm['rows'][number]
type Props = { assessment: Assessment; outbox: readonly Outgoing[]; closed: boolean }

/** The ranked differential and the plan. */
export function AssessmentPanel({ assessment, outbox, closed }: Props) {
  const { form, change } = assessment
  const saving = outbox.some((item) => item.kind === 'act' && (item.act.kind === 'diagnose' || item.act.kind === 'plan'))
  const status = saving
    ? text.saving
    : assessment.changed
      ? text.unsaved
      : assessment.hasDifferential || assessment.hasPlan
        ? text.saved
        : ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        assessment.save()
      }}
    >
      <fieldset disabled={closed}>
        <Differential rows={form.rows} onRows={(rows) => change({ ...form, rows })} />
        <h3 className="mt-8 text-sm font-semibold">{text.plan}</h3>
        <div className="mt-2 space-y-4">
          {PLAN_KINDS.map((kind) => (
            <label key={kind} className="block text-sm text-soft">
              {text.fields[kind].label}
              <textarea
                value={form.plan[kind]}
                onChange={(event) => change({ ...form, plan: { ...form.plan, [kind]: event.target.value } })}
                placeholder={text.fields[kind].placeholder}
                rows={kind === 'investigate' || kind === 'treat' ? 3 : 2}
                maxLength={800}
                className={`${FIELD} mt-1 field-sizing-content min-h-16 py-2 text-base text-ink`}
              />
            </label>
          ))}
        </div>
        {!closed && (
          <div className="mt-5 flex items-center gap-3">
            <Button type="submit" disabled={!assessment.changed}>
              {text.save}
            </Button>
            <p role="status" className="text-sm text-soft">
              {status}
            </p>
          </div>
        )}
        {!closed && <p className="mt-3 text-sm text-soft">{text.handedIn}</p>}
      </fieldset>
    </form>
  )
}

function Differential({ rows, onRows }: { rows: Row[]; onRows: (rows: Row[]) => void }) {
  const sum = rows.reduce((total, row) => total + (Number.parseFloat(row.sure) || 0), 0)
  const set = (index: number, change: Partial<Row>) => onRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)))
  const up = (index: number) => onRows(rows.map((row, at) => (at === index - 1 ? rows[index]! : at === index ? rows[index - 1]! : row)))
  const nextKey = Math.max(-1, ...rows.map((row) => row.key)) + 1
  return (
    <>
      <h3 className="text-sm font-semibold">{text.differential}</h3>
      <p className="text-sm text-soft">{text.differentialHint}</p>
      <ol className="mt-3 space-y-2">
        {rows.map((row, index) => (
          <li key={row.key} className="flex items-center gap-1.5">
            <span className="w-4 text-sm text-faint" aria-hidden="true">
              {index + 1}
            </span>
            <input
              value={row.name}
              onChange={(event) => set(index, { name: event.target.value })}
              aria-label={text.name(index + 1)}
              maxLength={200}
              autoComplete="off"
              className={`${FIELD} min-h-10`}
            />
            <input
              value={row.sure}
              onChange={(event) => set(index, { sure: event.target.value })}
              aria-label={text.sure(index + 1)}
              inputMode="numeric"
              maxLength={5}
              autoComplete="off"
              className={`${FIELD} min-h-10 w-14! shrink-0 px-2! text-right`}
            />
            <span className="text-sm text-faint" aria-hidden="true">
              {text.percent}
            </span>
            <IconButton
              label={text.up(row.name || text.thisOne)}
              disabled={index === 0}
              onClick={() => up(index)}
              icon={<ChevronUp size={16} aria-hidden="true" />}
            />
            <IconButton
              label={text.remove(row.name || text.thisOne)}
              disabled={rows.length === 1}
              onClick={() => onRows(rows.filter((_, at) => at !== index))}
              icon={<X size={16} aria-hidden="true" />}
            />
          </li>
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {rows.length < MOST && (
          <Button look="quiet" size="small" onClick={() => onRows([...rows, { key: nextKey, name: '', sure: '' }])}>
            <Plus size={15} aria-hidden="true" />
            {text.add}
          </Button>
        )}
        {sum > 100 && <p className="text-sm text-danger">{text.over(Math.round(sum))}</p>}
      </div>
    </>
  )
}

function IconButton({ label, icon, disabled, onClick }: { label: string; icon: React.ReactNode; disabled: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink disabled:opacity-30"
    >
      {icon}
    </button>
  )
}
