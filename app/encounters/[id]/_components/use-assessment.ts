'use client'

import { useCallback, useMemo, useRef } from 'react'
import type { ActRequest } from '#simulators'
import { type AssessmentForm, formFrom, PLAN_KINDS, requestsFrom } from './assessment-form'
import type { EncounterState } from './encounter-state'
import { useDraft } from './use-draft'

export type Assessment = {
  form: AssessmentForm
  changed: boolean
  hasDifferential: boolean
  hasPlan: boolean
  change: (form: AssessmentForm) => void
  save: () => void
  /** Hands in what stands there as final. Does nothing where that has been done already. */
  handIn: () => void
}

/** The differential and plan: from the log, overlaid by what is being written in this tab. */
export function useAssessment(id: string, state: EncounterState, act: (request: ActRequest) => void): Assessment {
  const stored = useMemo(() => formFrom(state.acts.map((entry) => entry.act)), [state.acts])
  const [draft, setDraft] = useDraft<AssessmentForm>(`anamnesis:assessment:${id}`)
  const form = draft ?? stored.form
  const handed = useRef('')

  const content = JSON.stringify(requestsFrom(form, true))
  const storedContent = JSON.stringify(requestsFrom(stored.form, true))

  const save = useCallback(() => {
    for (const request of requestsFrom(form, false)) act(request)
  }, [form, act])
  const handIn = useCallback(() => {
    if (handed.current === content || (stored.final && content === storedContent)) return
    handed.current = content
    for (const request of requestsFrom(form, true)) act(request)
  }, [form, act, content, storedContent, stored.final])

  return {
    form,
    changed: content !== storedContent,
    hasDifferential: form.rows.some((row) => row.name.trim() !== ''),
    hasPlan: PLAN_KINDS.some((kind) => form.plan[kind].trim() !== ''),
    change: setDraft,
    save,
    handIn,
  }
}
