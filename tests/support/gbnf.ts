/** A grammar in llama.cpp's notation, as a source of texts that it allows. */
export type Gbnf = { write(random: () => number): string }

type Node = (random: () => number, depth: number) => string

const TOKEN = /\s*(::=|"(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\]|\{\d+(?:,\d*)?\}|[a-z][a-z0-9-]*|[()|*+?]|\n)/gy
/** Deeper than this the shortest way out is taken. */
const DEEP = 40

/** Reads a grammar; throws on what llama.cpp would not read either. */
export function readGbnf(text: string): Gbnf {
  const rules = new Map<string, Node>()
  for (const line of text.split('\n')) {
    const [, name = '', expression = ''] = /^([a-z][a-z0-9-]*) ::= (.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`Not a rule: ${line}`)
    if (rules.has(name)) throw new Error(`Two rules are called ${name}`)
    rules.set(name, readExpression(expression, rules))
  }
  const root = rules.get('root')
  if (!root) throw new Error('The grammar has no root')
  return { write: (random) => root(random, 0) }
}

function readExpression(text: string, rules: Map<string, Node>): Node {
  const tokens = [...text.matchAll(TOKEN)].map(([, token]) => token as string)
  if (
    tokens.join('').length !== text.replace(/"(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\]|\s+/g, (part) => (/^\s/.test(part) ? '' : part)).length
  )
    throw new Error(`Not an expression: ${text}`)
  let place = 0

  const alternatives = (): Node => {
    const branches = [sequence()]
    while (tokens[place] === '|') {
      place++
      branches.push(sequence())
    }
    return (random, depth) => {
      const branch = depth > DEEP ? branches.at(-1) : branches[Math.floor(random() * branches.length)]
      return (branch as Node)(random, depth + 1)
    }
  }
  const sequence = (): Node => {
    const items: Node[] = []
    while (place < tokens.length && tokens[place] !== '|' && tokens[place] !== ')') items.push(repeated(item()))
    return (random, depth) => items.map((node) => node(random, depth)).join('')
  }
  const item = (): Node => {
    const token = tokens[place++] as string
    if (token === '(') {
      const inner = alternatives()
      if (tokens[place++] !== ')') throw new Error(`A bracket is open in: ${text}`)
      return inner
    }
    if (token.startsWith('"')) return () => JSON.parse(token) as string
    if (token.startsWith('[')) return characters(token)
    return (random, depth) => {
      const rule = rules.get(token)
      if (!rule) throw new Error(`There is no rule ${token}`)
      return rule(random, depth + 1)
    }
  }
  const repeated = (node: Node): Node => {
    const sign = tokens[place]
    const bounds = { '*': [0, 8], '+': [1, 8], '?': [0, 1] }[sign ?? ''] ?? /^\{(\d+),?(\d*)\}$/.exec(sign ?? '')?.slice(1)
    if (!bounds) return node
    place++
    const least = Number(bounds[0])
    const most = Math.min(bounds[1] === '' ? least : Number(bounds[1]), least + 40)
    return (random, depth) => {
      const count = depth > DEEP ? least : least + Math.floor(random() * (most - least + 1))
      return Array.from({ length: count }, () => node(random, depth)).join('')
    }
  }

  const read = alternatives()
  if (place < tokens.length) throw new Error(`What follows is not read: ${tokens.slice(place).join(' ')}`)
  return read
}

/** A character of the class; of a negated one, any of a few that people write. */
function characters(token: string): Node {
  const pattern = new RegExp(token, 'u')
  const possible = [...'abcXYZ 0123456789.,;:-+eE/\\"bfnrtuéß漢🙂'].filter((character) => pattern.test(character))
  if (possible.length === 0) throw new Error(`Nothing fits ${token}`)
  return (random) => possible[Math.floor(random() * possible.length)] as string
}
