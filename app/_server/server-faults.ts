import type { ErrorCode } from '#simulators'

/** What people are told of the server's own troubles: paths, hosts and driver messages stay in its log. */
export const SERVER_FAULTS: Partial<Record<ErrorCode, string>> = {
  'invalid-content': 'The content of this encounter cannot be read. Please tell whoever runs this server.',
  'database-unavailable': 'The database cannot be reached. Nothing was saved; please try again in a moment.',
  'database-full': 'The disk of the server is full. Nothing was saved; please tell whoever runs it.',
  'database-busy': 'The database is busy. Nothing was saved; please try again in a moment.',
  'port-in-use': 'The server could not start.',
  'engine-failed': 'The reply could not be made. Please try again.',
  'engine-refused': 'The model cannot be used: its provider refused it. Please tell whoever runs this server.',
  'context-overflow': 'The conversation has grown too long for the model.',
  'budget-spent': 'The budget for models is spent. Whoever runs this server can raise it.',
  internal: 'Something went wrong on the server. Nothing was saved; please try again.',
}
