import type { Progress } from '#simulators'
import { runs } from '../../_components/strings/runs'

const text = runs.progress

/** How far a run has come: a bar, and the same in words beneath. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { planned, done, failed, cancelled, waiting, playing } = progress
  const settled = done + failed + cancelled
  const share = (count: number) => ({ width: `${planned === 0 ? 0 : (count / planned) * 100}%` })
  return (
    <div>
      <div
        role="progressbar"
        aria-label={text.label}
        aria-valuemin={0}
        aria-valuemax={planned}
        aria-valuenow={settled}
        aria-valuetext={text.of(settled, planned)}
        className="flex h-2 gap-px overflow-hidden rounded-full bg-sunken outline-1 -outline-offset-1 outline-line"
      >
        <div className="h-full bg-accent" style={share(done)} />
        <div className="h-full bg-danger" style={share(failed)} />
        <div className="h-full bg-line-strong" style={share(cancelled)} />
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{text.done(done)}</span>
        {failed > 0 && <span className="font-medium text-danger">{text.failed(failed)}</span>}
        {cancelled > 0 && <span>{text.cancelled(cancelled)}</span>}
        {playing > 0 && <span>{text.playing(playing)}</span>}
        {waiting + playing > 0 && <span>{text.left(waiting + playing)}</span>}
      </p>
    </div>
  )
}
