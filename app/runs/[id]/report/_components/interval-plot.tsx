import { type Plot, plotShapes, type Shape } from '#simulators'
import { report as text } from '../../../../_components/strings/report'
import { hrefOf } from '../places'
import { measureText } from './measure-text'

/** Intervals on one axis. Every row is a stop of the keyboard and a sentence for those who do not see it. */
export function IntervalPlot({ plot }: { plot: Plot }) {
  const { width, height, frame, rows } = plotShapes(plot)
  return (
    <figure className={`break-inside-avoid text-ink ${measureText(plot.measure)}`}>
      <figcaption className="text-sm font-medium">{plot.title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={text.chart(plot.title, plot.axis)} className="mt-1 w-full">
        <Shapes shapes={frame} />
        {rows.map(({ words, behind, top, height: tall, shapes }) => (
          <a key={words} href={hrefOf(behind)} aria-label={words} className="group outline-offset-0">
            <title>{words}</title>
            <rect x="0" y={top} width={width} height={tall} className="fill-transparent" />
            <Shapes shapes={shapes} />
          </a>
        ))}
      </svg>
    </figure>
  )
}

const LOOKS: Record<Shape['look'], string> = {
  zero: 'stroke-line-strong [stroke-dasharray:3_3]',
  end: 'stroke-line',
  interval: 'stroke-current stroke-2',
  'interval-hollow': 'stroke-line-strong',
  mark: 'fill-current',
  'mark-hollow': 'fill-paper stroke-line-strong',
  name: 'fill-ink text-[11px] group-hover:underline',
  none: 'fill-faint text-[11px] italic',
  axis: 'fill-soft text-[10px]',
}

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map((shape) => <Drawn key={JSON.stringify(shape)} shape={shape} />)
}

function Drawn({ shape }: { shape: Shape }) {
  const className = LOOKS[shape.look]
  if (shape.kind === 'line') return <line className={className} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />
  if (shape.kind === 'dot') return <circle className={className} cx={shape.x} cy={shape.y} r={shape.r} />
  return (
    <text className={className} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
      {shape.text}
    </text>
  )
}
