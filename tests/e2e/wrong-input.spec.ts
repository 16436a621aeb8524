import { expect, test } from '../support/browser-test'
import { readLog, turnsOf } from '../support/event-log'
import { CHEST, composer, notice, openRoom, replied, say, sendButton, speak, turns, wordsOf } from '../support/rooms'

test('an empty message is not sent', async ({ page }) => {
  const id = await openRoom(page, { seed: 2 })
  await composer(page).press('Enter')
  await speak(page, '   \n  ')
  await sendButton(page).click({ force: true })
  await expect(sendButton(page)).toHaveAttribute('aria-disabled', 'true')
  // What is said next is the first turn: nothing came before it.
  await say(page, 'Hello')
  await expect(turns(page)).toHaveCount(2)
  expect(turnsOf(readLog(id)).map((turn) => turn.text)[0]).toBe('Hello')
})

test('5,000 characters are refused in words and stay in the box', async ({ page }) => {
  const id = await openRoom(page, { seed: 2 })
  const long = 'Hello doctor. '.repeat(400).slice(0, 5000)
  await composer(page).fill(long)
  await expect(page.getByText(`${long.trim().length - 4000} characters too many`)).toBeVisible()
  await composer(page).press('Enter')
  await sendButton(page).click({ force: true })
  await expect(composer(page)).toHaveValue(long)
  await speak(page, long.slice(0, 4000))
  await replied(page, 1)
  expect(turnsOf(readLog(id))[0]!.text).toBe(long.slice(0, 4000).trim())
})

test('markup, control characters and other scripts are said as they are, and never run', async ({ page }) => {
  const words = `<img src=x onerror="document.title='run'"> <script>document.title='run'</script> 你好 שלום 🫀 & "quotes"`
  await openRoom(page, { seed: 2 })
  await say(page, `${words}\u0000\u001b[31m\u202e`)
  await expect(wordsOf(page, 0)).toHaveText(`${words}[31m`)
  await page.reload()
  await expect(wordsOf(page, 0)).toHaveText(`${words}[31m`)
  await expect(page).not.toHaveTitle('run')
})

test('words that the server refuses come back into the box, with the reason', async ({ page }) => {
  const refuse = ['not-allowed', 'invalid-input']
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((frame) => {
      const asked = /^42(\d+)\["message"/.exec(String(frame))
      const code = asked && refuse.shift()
      if (code) socket.send(`43${asked[1]}${JSON.stringify([{ ok: false, code, message: 'no' }])}`)
      else server.send(frame)
    })
  })
  await openRoom(page, { seed: 2 })
  await speak(page, 'Hello, what has brought you in?')
  await expect(notice(page)).toHaveText('That is not possible here at this moment. What you wrote is kept.')
  await expect(composer(page)).toHaveValue('Hello, what has brought you in?')
  await composer(page).press('Enter')
  await expect(notice(page)).toHaveText('The server could not accept that. Change it and try again.')
  await page.getByRole('button', { name: 'Close this message' }).click()
  await composer(page).press('Enter')
  await replied(page, 1)
  await expect(turns(page)).toHaveCount(2)
})

test('an unusual name of an examination or a test says what to do', async ({ page }) => {
  await openRoom(page, { seed: 2 })
  await page.getByRole('tab', { name: 'Chart' }).click()
  await page.getByLabel('Order a test', { exact: true }).fill('   ')
  await page.getByRole('button', { name: 'Order', exact: true }).click()
  await page.getByLabel('Examine', { exact: true }).fill('zzzz qqqq')
  await page.getByRole('button', { name: 'Examine', exact: true }).click()
  const results = page.getByRole('region', { name: 'Results' })
  await expect(results.getByText(/^(Examined|Ordered):/)).toHaveText(['Examined: zzzz qqqq'])
})

test('a station that cannot be opened says so and can be tried again', async ({ page, noise }) => {
  noise.allow(/503|Failed to load/)
  await page.goto(`/stations/${CHEST}`)
  const answer = { error: { code: 'database-unavailable', message: 'no', retryable: true } }
  await page.route('/api/encounters', (route) => route.fulfill({ status: 503, json: answer }), { times: 1 })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
    'The room could not be opened. The database does not answer.',
  )
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/encounters\//)
})
