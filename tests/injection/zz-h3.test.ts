import { expect, it } from 'vitest'
import { createFakeModel } from '../support/fake-model'
import { asOffered, talkWithModel } from '../support/model-patient'
import { pairs, caseIds } from '../support/play'
it('shows', async () => {
  const model = createFakeModel((request) => asOffered(request))
  const t = await talkWithModel({ case: 'chest-discomfort-58', persona: 'anxious', doctor: 'expert', turns: 24 }, model, { streams: false })
  for (const e of t.exchanges) console.log(`D: ${e.doctor.text}\nP: ${e.reply.text}   ${e.reply.inside?.fallback ?? ''} ${JSON.stringify(e.reply.inside?.mismatch ?? '')}`)
  console.log(model.requests[0]!.system); for (const m of model.requests[10]!.messages) console.log(m.role, '>', m.content)
})
it('fallback rate', async () => {
  let n = 0, f = 0, c = 0
  const why: string[] = []
  for (const [i, p] of pairs.entries()) {
    const model = createFakeModel((request) => asOffered(request))
    const t = await talkWithModel({ case: p.case, persona: p.persona, doctor: ['expert','average','poor','warm-novice'][i%4]!, turns: 40, seed: i }, model, { streams: false })
    n += t.exchanges.length; c += model.requests.length
    for (const e of t.exchanges) {
      if (e.calls.length > 1) { f += e.reply.inside?.fallback ? 1 : 0
        const fault = /usable: (.*) Say it anew/.exec(model.requests[e.calls[1]!]!.messages.at(-1)!.content)?.[1]
        why.push(`${p.case} ${p.persona}: ${fault}\n   D: ${e.doctor.text}\n   M: ${asOffered(model.requests[e.calls[0]!]!)}\n   P: ${e.reply.text}`) }
    }
  }
  console.log(n, 'exchanges', c, 'calls', f, 'fallbacks'); console.log(why.slice(0, 40).join('\n'))
}, 300000)
