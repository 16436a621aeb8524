'use client'

import { useState } from 'react'
import type { Grid } from '#simulators'
import { canHoldFields, writeField, writeGrid } from '../../grid-text'
import type { Planned } from '../../plan-summary'
import { usePlan } from './use-plan'

/** One grid, seen as fields and as text. Each change of a field is written into the text; the text is read by the server alone. */
export function useGrid(first: { text: string; grid: Grid; planned: Planned }) {
  const [text, setText] = useState(first.text)
  /** The fields as they were last read or set. */
  const [grid, setGrid] = useState(first.grid)
  const [edited, setEdited] = useState(false)
  const [locked, setLocked] = useState(false)
  const { planned, asking, failure, ask, show } = usePlan(first.planned)

  function replace(written: string) {
    setText(written)
    setEdited(false)
    setLocked(false)
    void adopt(written, { soon: true })
  }

  /** Only the answer to the latest text comes through, so that the fields never fall back behind it. */
  async function adopt(written: string, options: { soon: boolean }) {
    const answer = await ask(written, options)
    if (answer?.plan) setGrid(answer.plan.grid)
  }

  return {
    text,
    grid,
    edited,
    /** The text is no YAML map: no field can be written into it. */
    locked,
    planned,
    asking,
    failure,
    show,
    set<K extends keyof Grid>(field: K, value: Grid[K], written: Grid[K] | undefined = value) {
      setGrid({ ...grid, [field]: value })
      replace(writeField(text, field, written))
    },
    edit(written: string) {
      setText(written)
      setEdited(true)
    },
    read() {
      if (!edited) return
      setEdited(false)
      setLocked(!canHoldFields(text))
      void adopt(text, { soon: false })
    },
    takeBack: () => replace(writeGrid(grid)),
  }
}
