import { z } from 'zod'
import { REPORT_FORMATS, type ReportFormat } from '#simulators'
import { simulator } from '../../../../_server/simulator'
import { errorAnswer, errorResponse } from '../../../../api/error-response'
import { reportOf } from '../read'

const TYPES: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}
const formatSchema = z.enum(Object.keys(REPORT_FORMATS) as [ReportFormat, ...ReportFormat[]])

type Context = { params: Promise<{ id: string }> }

/** A report as a file to keep: `format`, and `compare` with another run. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const query = new URL(request.url).searchParams
  const format = formatSchema.safeParse(query.get('format'))
  if (!format.success) return errorAnswer('invalid-input', `format must be one of ${formatSchema.options.join(', ')}`)
  try {
    const { runs } = simulator()
    const compare = query.get('compare')
    const report = await reportOf(await runs.overview(id), compare ? await runs.overview(compare) : null)
    return new Response(REPORT_FORMATS[format.data](report), {
      headers: {
        'Content-Type': TYPES[format.data],
        'Content-Disposition': `attachment; filename="report-${report.runs.map((run) => run.id).join('-')}.${format.data}"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
