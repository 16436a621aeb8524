/** The server's time, by which every station's clock runs. */
export async function GET(): Promise<Response> {
  return Response.json({ now: new Date().toISOString() }, { headers: { 'Cache-Control': 'no-store' } })
}
