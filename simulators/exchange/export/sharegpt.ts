import { conversationOf } from './conversation'
import { jsonLines } from './exporter'
import { instructionsFor } from './instructions'

/** Conversations as ShareGPT writes them, one a line: `gpt` is the doctor, and `human` opens with the station. */
export const sharegptExporter = jsonLines(
  (source) => {
    const conversation = conversationOf(source)
    const turns = conversation.slice(0, conversation.findLastIndex(({ role }) => role === 'doctor') + 1)
    if (turns.length === 0) return []
    // Trainers skip what does not alternate from a human's word to a last one of the model's.
    const opening = turns[0]!.role === 'doctor' ? [{ from: 'human', value: instructionsFor(source.case) }] : []
    return [{ conversations: [...opening, ...turns.map(({ role, text }) => ({ from: role === 'doctor' ? 'gpt' : 'human', value: text }))] }]
  },
  { carriesRewards: true },
)
