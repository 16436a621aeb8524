import { randomUUID } from 'node:crypto'
import type { APIResponse } from '@playwright/test'
import { expect, NOISE, test } from '../support/browser-test'
import { CHEST, openRoom } from '../support/rooms'

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('pages, data, assets, refusals and what does not exist carry the security headers', async ({ request, page }) => {
  await page.goto('/')
  const asset = await page.locator('script[src]').first().getAttribute('src')
  const responses: Record<string, APIResponse> = {
    home: await request.get('/'),
    station: await request.get(`/stations/${CHEST}`),
    'station as data': await request.get(`/stations/${CHEST}`, { headers: { rsc: '1' } }),
    method: await request.get('/method'),
    clock: await request.get('/api/clock'),
    refusal: await request.post('/api/encounters', { data: '{' }),
    'foreign refusal': await request.post('/api/encounters', { data: {}, headers: { origin: 'http://evil.example' } }),
    'missing page': await request.get('/no/such/page'),
    'missing data': await request.get('/api/no/such'),
    'missing encounter': await request.get(`/encounters/${randomUUID()}`),
    'missing case': await request.get('/library/cases/none'),
    'bad address': await request.get('/%E0%A4%A'),
    asset: await request.get(asset!),
    icon: await request.get('/icon.svg'),
  }
  for (const [name, response] of Object.entries(responses)) {
    expect(response.headers(), name).toMatchObject(ALWAYS)
    expect(response.headers()['permissions-policy'], name).toContain('camera=()')
    expect(response.headers(), name).not.toHaveProperty('x-powered-by')
  }
  const statuses = Object.fromEntries(Object.entries(responses).map(([name, response]) => [name, response.status()]))
  expect(statuses).toMatchObject({
    home: 200,
    clock: 200,
    refusal: 400,
    'foreign refusal': 403,
    'missing page': 404,
    'missing data': 404,
    'missing encounter': 404,
    'missing case': 404,
    'bad address': 404,
    asset: 200,
  })
})

test('every page has a policy with a nonce of its own, which every script on it carries', async ({ page, noise }) => {
  noise.allow(NOISE.refused)
  const id = await openRoom(page)
  const nonces = new Set<string>()
  for (const path of ['/', '/', '/stations', `/encounters/${id}`, '/method', '/no/such/page']) {
    const response = await page.goto(path)
    const policy = response!.headers()['content-security-policy'] ?? ''
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1]
    expect(nonce, path).toBeTruthy()
    expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      expect(policy, path).toContain(rule)
    }
    const unsigned = await page.evaluate(() =>
      [...document.scripts].filter((script) => script.nonce === '').map((script) => script.outerHTML.slice(0, 120)),
    )
    expect(unsigned, path).toEqual([])
    nonces.add(nonce!)
  }
  expect(nonces.size).toBe(6)
})

test('the policy holds: a script without the nonce does not run', async ({ page, noise }) => {
  noise.allow(/Content Security Policy|frame-ancestors|X-Frame-Options|chrome-error/)
  await page.goto('/')
  const ran = await page.evaluate(() => {
    const button = document.createElement('button')
    button.setAttribute('onclick', "document.title = 'run'")
    document.body.append(button)
    button.click()
    return document.title
  })
  expect(ran).not.toBe('run')
})

test('the person’s cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await page.goto('/')
  const cookie = (await context.cookies()).find(({ name }) => name === 'anamnesis-person')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie!.value).toMatch(/^[0-9a-f-]{36}$/)
  expect(await page.evaluate(() => document.cookie)).not.toContain('anamnesis-person')
  await page.reload()
  expect((await context.cookies()).find(({ name }) => name === 'anamnesis-person')).toMatchObject({ value: cookie!.value })
})
