/** A turn's words, with what is done rather than said (in brackets) set apart. */
export function SpokenText({ text }: { text: string }) {
  const pieces = text.split(/(\([^()]{3,}\))/).filter(Boolean)
  return (
    <p className="text-[1.0625rem] leading-relaxed wrap-anywhere whitespace-pre-wrap">
      {pieces.map((piece, index) =>
        piece.startsWith('(') ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text have no other identity
          <em key={index} className="text-soft">
            {piece.slice(1, -1)}
          </em>
        ) : (
          piece
        ),
      )}
    </p>
  )
}
