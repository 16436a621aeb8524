'use client'

import { useRef } from 'react'
import type { Grid } from '#simulators'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'
import type { Planned } from '../../plan-summary'
import type { CaseChoice } from './case-choices'
import { GridFields } from './grid-fields'
import type { NameChoice } from './name-choices'
import { PlanPanel } from './plan-panel'
import { StartRow } from './start-row'
import { useGrid } from './use-grid'
import { goToLine, YamlBox } from './yaml-box'

const text = runs.builder

/** Everything there is to choose from. `agents` are doctors that need one of `models`, the `VENDOR/MODEL` that are offered here. */
export type Content = {
  cases: CaseChoice[]
  personas: NameChoice[]
  doctors: NameChoice[]
  agents: NameChoice[]
  models: readonly string[]
}

type First = { text: string; grid: Grid; planned: Planned }

/** Fields on one side, YAML on the other, and what both come to. */
export function GridBuilder({ content, first }: { content: Content; first: First }) {
  const grid = useGrid(first)
  const box = useRef<HTMLTextAreaElement>(null)

  return (
    // Enter in a field starts nothing: a run is more than a form.
    <form onSubmit={(event) => event.preventDefault()} className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-2">
      <div>
        {grid.locked && (
          <div role="alert" className="mb-6 rounded-xl bg-danger-wash p-4 text-sm">
            <p>{text.unreadable}</p>
            <Button size="small" className="mt-2" onClick={grid.takeBack}>
              {text.takeBack}
            </Button>
          </div>
        )}
        <GridFields content={content} grid={grid} />
      </div>
      <div className="space-y-6 self-start lg:sticky lg:top-6">
        <YamlBox
          value={grid.text}
          edited={grid.edited}
          problems={grid.planned.problems ?? []}
          box={box}
          onEdit={grid.edit}
          onRead={grid.read}
        />
        <PlanPanel
          planned={grid.planned}
          asking={grid.asking}
          failure={grid.failure}
          onLine={(line) => box.current && goToLine(box.current, line)}
        />
        <StartRow grid={grid.text} onProblems={(problems) => grid.show({ plan: null, problems })} />
      </div>
    </form>
  )
}
