import { conversationOf } from './conversation'
import { jsonLines } from './exporter'
import { instructionsFor } from './instructions'

/** Chat messages as OpenAI's fine-tuning takes them, one conversation a line: the doctor is the assistant who is trained. */
export const openaiExporter = jsonLines(
  (source) => {
    const conversation = conversationOf(source)
    // Training refuses a conversation that does not end with the assistant: after its last word there is nothing to learn.
    const messages = conversation.slice(0, conversation.findLastIndex(({ role }) => role === 'doctor') + 1)
    if (messages.length === 0) return []
    return [
      {
        messages: [
          { role: 'system', content: instructionsFor(source.case) },
          ...messages.map(({ role, text }) => ({ role: role === 'doctor' ? 'assistant' : 'user', content: text })),
        ],
      },
    ]
  },
  { carriesRewards: true },
)
