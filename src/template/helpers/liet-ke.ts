type SoLieu = { readonly chu: string; readonly phaiNoi: boolean }

/**
 * Figures of a report in one list, each with its words: `#` stands for the figure. One of nought, or that is
 * not in force, is left out; with none left the list is empty. Words that begin with a mark of their own
 * follow without a comma.
 * @example {{lietKe soLieu.a "# công chức" soLieu.khong "# hợp đồng" soLieu.b "# viên chức"}} → 05 công chức, 12 viên chức
 * @example Được giao {{lietKe soLieu.b "# người" soLieu.a "; tinh giản # người"}} → Được giao 12 người; tinh giản 05 người
 */
export function lietKe(...values: unknown[]): string {
  // Handlebars adds its own options as the last value.
  const given = values.slice(0, values.length - (values.length % 2))
  const pieces = given.flatMap((figure, index) => {
    if (index % 2) return []
    const words = given[index + 1]
    if (!isSoLieu(figure) || typeof words !== 'string')
      throw new Error('liệt kê từng cặp: một số liệu, rồi chữ có dấu # ở chỗ của số')
    return figure.phaiNoi ? [words.replace('#', () => figure.chu)] : []
  })
  return pieces
    .map((piece, index) =>
      index ? (/^[;,]/u.test(piece) ? piece : `, ${piece}`) : piece.replace(/^[;,]\s*/u, ''),
    )
    .join('')
}

const isSoLieu = (value: unknown): value is SoLieu =>
  typeof value === 'object' && value !== null && 'chu' in value && 'phaiNoi' in value
