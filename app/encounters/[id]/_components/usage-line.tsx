import type { Usage } from '#simulators'
import { strings } from '../../../_components/strings'

const text = strings.models.usage

/** What a turn or an act took, on one quiet line; with the model where no label names it. */
export function UsageLine({ usage, model }: { usage: Usage; model?: string | undefined }) {
  return (
    <p className="text-xs leading-5 text-faint wrap-anywhere">
      <span className="sr-only">{`${text.label}: `}</span>
      {model ? `${model} · ${text.line(usage)}` : text.line(usage)}
    </p>
  )
}
