/**
 * Text as every database can hold it in a column: PostgreSQL knows no U+0000, and Prisma no half of a surrogate pair. The log keeps
 * both, escaped; columns show the replacement character.
 */
export function columnText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}
