/** First match wins: a distilled model is named after its teacher too, and writes as it does. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/gemma/, 'gemma'],
  [/gemini/, 'gemini'],
  [/claude/, 'claude'],
  [/deepseek/, 'deepseek'],
  [/qwen|qwq/, 'qwen'],
  [/mistral|mixtral|ministral|magistral|codestral/, 'mistral'],
  [/llama/, 'llama'],
  [/(^|[^a-z])phi-?\d/, 'phi'],
  [/smollm/, 'smollm'],
  [/grok/, 'grok'],
  [/command-[ar]|cohere/, 'command'],
  [/glm/, 'glm'],
  [/kimi/, 'kimi'],
  [/gpt|(^|[^a-z0-9])o[134]([^a-z0-9]|$)|chatgpt/, 'gpt'],
]

/** What a model's name says of whose it is; the name's first word where that is not known. */
export function modelFamily(name: string): string {
  const lower = name.toLowerCase()
  const known = FAMILIES.find(([pattern]) => pattern.test(lower))
  return known?.[1] ?? lower.match(/[a-z]+/)?.[0] ?? lower
}
