import { chooseFeatures, type Features, type HairStyle, type Mood, type Sex } from './portrait-features'

const INK = '#2a2420'

type Props = { seed: number; mood: Mood; age?: number; sex?: Sex; size?: number; className?: string }

/** A drawn face, made from a seed. Decorative: the name stands beside it, so readers of the screen are not told twice. */
export function Portrait({ seed, mood, age, sex, size = 48, className }: Props) {
  const face = chooseFeatures(seed, age, sex)
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 rounded-full ${className ?? ''}`}
    >
      <rect width="100" height="100" fill={face.ground} />
      <g transform={`rotate(${face.tilt + (mood === 'low' ? 3 : 0)} 50 70)`}>
        <HairBehind style={face.style} fill={face.hair} scarf={face.scarf} />
        <path d="M42 62h16v14c0 6-16 6-16 0z" fill={face.skin} />
        <path d="M42 67c4 6 12 6 16 0v6c-4 4-12 4-16 0z" fill={INK} opacity=".12" />
        <ellipse cx={50 - face.width} cy="50" rx="3.6" ry="5" fill={face.skin} />
        <ellipse cx={50 + face.width} cy="50" rx="3.6" ry="5" fill={face.skin} />
        <path d={headPath(face.width)} fill={face.skin} />
        {face.earrings && <Earrings width={face.width} />}
        <Expression mood={mood} face={face} />
        <HairFront style={face.style} fill={face.hair} width={face.width} scarf={face.scarf} />
        {face.glasses && <Glasses />}
      </g>
      <Shoulders face={face} />
    </svg>
  )
}

const headPath = (w: number) => `M${50 - w} 44c0-32 ${2 * w}-32 ${2 * w} 0 0 14-4 29-${w} 29s-${w}-15-${w}-29z`

function beardPath(width: number): string {
  const left = 50 - width
  const right = 50 + width
  return `M${left} 50C${left + 1} 66 41 74.5 50 74.5S${right - 1} 66 ${right} 50C${right - 2} 57 59 56.5 56 59Q50 56.5 44 59C41 56.5 ${left + 2} 57 ${left} 50z`
}

function Shoulders({ face }: { face: Features }) {
  return (
    <g>
      <path d="M12 102c0-19 14-24 29-27 5 6 13 6 18 0 15 3 29 8 29 27z" fill={face.cloth} />
      {face.collar === 'shirt' && <path d="M40 75l10 11 10-11 3 4-10 13h-6L37 79z" fill="#fffdf8" opacity=".9" />}
      {face.collar === 'polo' && <path d="M40 75l10 8 10-8 4 5-9 8-5-4-5 4-9-8z" fill={INK} opacity=".22" />}
      {face.collar === 'round' && <path d="M40 75.5c5 8 15 8 20 0" fill="none" stroke="#fffdf8" strokeWidth="2" opacity=".55" />}
      {face.collar === 'scarf' && <path d="M37 74c8 8 18 8 26 0l3 7c-9 8-23 8-32 0z" fill={face.ground} />}
    </g>
  )
}

function HairBehind({ style, fill, scarf }: { style: HairStyle; fill: string; scarf: string }) {
  if (style === 'long') return <path d="M24 48c0-36 52-36 52 0 0 14 3 28 5 36H19c2-8 5-22 5-36z" fill={fill} />
  if (style === 'bob') return <path d="M25 46c0-34 50-34 50 0 1 8 1 16-1 22H26c-2-6-2-14-1-22z" fill={fill} />
  if (style === 'bun')
    return <path d="M50 6a9.5 9.5 0 1 1 0 19 9.5 9.5 0 1 1 0-19zM26 48c0-33 48-33 48 0 0 5-1 9-2 12H28c-1-3-2-7-2-12z" fill={fill} />
  if (style === 'curly') {
    const curls = [
      [29, 40],
      [33, 28],
      [43, 20],
      [55, 19],
      [66, 26],
      [72, 38],
      [74, 50],
      [26, 52],
    ] as const
    return (
      <g fill={fill}>
        {curls.map(([x, y]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r="9.5" />
        ))}
      </g>
    )
  }
  if (style === 'headscarf') return <path d="M22 52c-2-44 58-44 56 0 0 14 5 24 9 38H13c4-14 9-24 9-38z" fill={scarf} />
  return null
}

function HairFront({ style, fill, width, scarf }: { style: HairStyle; fill: string; width: number; scarf: string }) {
  const left = 50 - width - 1
  const right = 50 + width + 1
  switch (style) {
    case 'bald':
      return <path d={`M${left} 47c-1-6 0-9 1-12 2 4 2 8 2 13zM${right} 47c1-6 0-9-1-12-2 4-2 8-2 13z`} fill={fill} />
    case 'crop':
      return <path d={`M${left} 43C${left} 8 ${right} 8 ${right} 43c-3-12-8-16-${width + 1}-16S${left + 3} 31 ${left} 43z`} fill={fill} />
    case 'short':
      return <path d={`M${left} 45C${left - 3} 10 ${right - 4} 7 ${right} 45c-2-8-4-12-8-15-8 3-22 4-30-2-3 4-5 9-5 17z`} fill={fill} />
    case 'side':
      return <path d={`M${left} 45c-4-34 38-42 ${2 * width + 2}-2-3-5-6-9-10-11-9 3-20 1-26-5-4 5-7 10-7 18z`} fill={fill} />
    case 'curly':
      return <path d="M30 36c2-8 8-7 10-11 4 3 8 0 11 0 4 0 6 2 9 1 2 4 8 4 10 10 1-16-9-22-20-22s-21 7-20 22z" fill={fill} />
    case 'bob':
    case 'long':
      return <path d={`M${left} 46C${left} 8 ${right} 8 ${right} 46c-2-9-7-13-13-18-8 6-20 8-27 8-2 3-3 6-3 10z`} fill={fill} />
    case 'bun':
      return (
        <path
          d={`M${left} 44C${left} 10 ${right} 10 ${right} 44c-4-9-10-15-${width + 1}-16-10 1-${width - 3} 8-${width + 1} 16z`}
          fill={fill}
        />
      )
    case 'headscarf':
      return (
        <path
          fillRule="evenodd"
          d={`M22 54c-2-46 58-46 56 0 0 10-8 24-28 24S22 64 22 54zM50 27c-12 0-${width - 3} 10-${width - 2} 22 0 12 8 22 ${width - 2} 22s${width - 2}-10 ${width - 2}-22c0-12-6-22-${width - 2}-22z`}
          fill={scarf}
        />
      )
  }
}

type Shape = { brows: string; mouth: string; lids: 'open' | 'half' | 'down'; look: number }
const MOODS: Record<Mood, Shape> = {
  calm: { brows: 'M35 42q5-3.5 10-1M55 41q5-2.5 10 1', mouth: 'M44 62.5q6 3 12 0', lids: 'open', look: 0 },
  guarded: { brows: 'M35 41.5q5-.5 10 1.5M55 43q5-2 10-1.5', mouth: 'M44.5 63.5h10.5', lids: 'half', look: 1.6 },
  worried: { brows: 'M35 43q5-2.5 9.5-5M55.5 38q4.5 2.5 9.5 5', mouth: 'M44.5 64.5q5.5-3.5 11 0', lids: 'open', look: 0 },
  low: { brows: 'M35.5 42.5q5-1 9-3.5M55.5 39q4 2.5 9 3.5', mouth: 'M45 65q5-2.5 10 0', lids: 'down', look: 0 },
  bright: { brows: 'M35 40q5-4.5 10-2M55 38q5-2.5 10 2', mouth: 'M42.5 61q7.5 7.5 15 0', lids: 'open', look: 0 },
  tired: { brows: 'M35 41.5q5-2 10 0M55 41.5q5-2 10 0', mouth: 'M45 63.5q5 .8 10 0', lids: 'half', look: 0 },
}

function Expression({ mood, face }: { mood: Mood; face: Features }) {
  const shape = MOODS[mood]
  const stroke = { fill: 'none', stroke: INK, strokeLinecap: 'round' as const, strokeLinejoin: 'round' as const }
  return (
    <g>
      <g fill="#c8492f" opacity={mood === 'bright' ? 0.24 : 0.13}>
        <ellipse cx="37" cy="57" rx="5" ry="3.4" />
        <ellipse cx="63" cy="57" rx="5" ry="3.4" />
      </g>
      {face.beard && <path d={beardPath(face.width)} fill={face.hair} />}
      {face.freckles && (
        <path d="M35 55h.1M38.5 57h.1M41 54.5h.1M59 54.5h.1M62 57h.1M65 55h.1" {...stroke} strokeWidth="1.2" opacity=".35" />
      )}
      {face.lines && (
        <path d="M33 53q-2 1-3 3M67 53q2 1 3 3M40 59q-1.5 2-1.5 4M60 59q1.5 2 1.5 4" {...stroke} strokeWidth=".9" opacity=".4" />
      )}
      <Eyes shape={shape} skin={face.skin} />
      <path d={shape.brows} {...stroke} strokeWidth="1.9" opacity=".85" />
      <path d="M50.5 47q-2.5 6-.5 8 1.5.8 3 0" {...stroke} strokeWidth="1.4" opacity=".55" />
      <path d={shape.mouth} {...stroke} stroke={face.beard ? face.skin : INK} strokeWidth="1.9" />
    </g>
  )
}

function Eyes({ shape, skin }: { shape: Shape; skin: string }) {
  if (shape.lids === 'down')
    return <path d="M36.5 48.5q4 3 8 0M55.5 48.5q4 3 8 0" fill="none" stroke={INK} strokeWidth="1.8" strokeLinecap="round" />
  return (
    <g>
      {[40.5, 59.5].map((x) => (
        <g key={x}>
          <ellipse cx={x + shape.look} cy="48" rx="2.3" ry="2.9" fill={INK} />
          <circle cx={x + shape.look + 0.8} cy="47" r=".75" fill="#fffdf8" />
          {shape.lids === 'half' && <path d={`M${x - 4} 44h8.5v3.4h-8.5z`} fill={skin} />}
          {shape.lids === 'half' && <path d={`M${x - 3} 47.3h6.5`} stroke={INK} strokeWidth="1.3" strokeLinecap="round" />}
        </g>
      ))}
    </g>
  )
}

function Glasses() {
  return (
    <g fill="none" stroke={INK} strokeWidth="1.5" opacity=".8">
      <rect x="33" y="42.5" width="14" height="11.5" rx="5" />
      <rect x="53" y="42.5" width="14" height="11.5" rx="5" />
      <path d="M47 47q3-2 6 0M33 46.5l-5-1.5M67 46.5l5-1.5" />
    </g>
  )
}

function Earrings({ width }: { width: number }) {
  return (
    <g fill="#c99a3a">
      <circle cx={50 - width - 1} cy="57" r="1.6" />
      <circle cx={50 + width + 1} cy="57" r="1.6" />
    </g>
  )
}
