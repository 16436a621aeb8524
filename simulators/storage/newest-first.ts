/** Orders rows as listings page through them: by creation, then by id, the latest first. */
export function newestFirst(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  const [left, right] = [Date.parse(a.createdAt), Date.parse(b.createdAt)]
  return left !== right ? right - left : a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}
