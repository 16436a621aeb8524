'use client'

import { strings } from '../../../_components/strings'
import { OptionGroup } from './option-group'

const text = strings.models

type Props = {
  name: string
  legend: string
  hint?: string
  /** `VENDOR/MODEL` of those that may be chosen. */
  models: readonly string[]
  /** Whether the script can take the seat too; then it does, unless told otherwise. */
  script?: boolean
}

/** Which model takes a seat, or none. */
export function ModelChoice({ name, legend, hint, models, script = false }: Props) {
  const scripted = script ? [{ value: '', ...text.script }] : []
  return (
    <OptionGroup
      name={name}
      legend={legend}
      tall
      hint={hint}
      options={[...scripted, ...models.map((model) => ({ value: model, name: model }))]}
    />
  )
}
