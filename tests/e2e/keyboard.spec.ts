import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser-test'
import { composer, openRoom, replied, say, speak, speaking, turn, wordsOf } from '../support/rooms'

test('from the front page to a message with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, 'Go to this station')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/stations\//)
  await tabTo(page, 'Start')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Knock and go in' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(composer(page)).toBeFocused()
  await page.keyboard.type('Hello, I am one of the doctors.')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('What has brought you in?')
  await page.keyboard.press('Enter')
  await replied(page, 1)
  await expect(wordsOf(page, 0)).toHaveText('Hello, I am one of the doctors. What has brought you in?')
  await expect(composer(page)).toBeFocused()
})

test('focus stays in the box through a talk, Escape stops, and a question mark opens the map', async ({ page }) => {
  await openRoom(page, { pace: 'spoken', seed: 9 })
  await expect(composer(page)).toBeFocused()
  await page.keyboard.type('Hello, what has brought you in?')
  await page.keyboard.press('Enter')
  await speaking(page, 1)
  await expect(composer(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(turn(page, 1)).toContainText('Stopped here.')
  await expect(composer(page)).toBeFocused()

  await page.keyboard.press('?')
  const map = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(map).toContainText('Stop the reply')
  await page.keyboard.press('Escape')
  await expect(map).toBeHidden()
  await expect(composer(page)).toBeFocused()
  await expect(composer(page)).toHaveValue('')

  await page.keyboard.type('Is it bad? ')
  await expect(composer(page)).toHaveValue('Is it bad? ')
  await expect(map).toBeHidden()
})

test('F6 goes to what stands beside the conversation and back', async ({ page }) => {
  await openRoom(page, { seed: 9 })
  await say(page, 'Hello')
  await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(composer(page)).toBeFocused()
})

test('a finished reply is read aloud once, its pieces are not', async ({ page }) => {
  await openRoom(page, { pace: 'spoken', seed: 9 })
  const aloud = page.locator('[aria-live=polite]').filter({ hasText: /^Martin Hale: / })
  await speak(page, 'Hello, what has brought you in?')
  await speaking(page, 1)
  await expect(aloud).toHaveCount(0)
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off')
  await replied(page, 1)
  await expect(aloud).toHaveText(`Martin Hale: ${await wordsOf(page, 1).innerText()}`)
})

/** Presses Tab until what has this name has the focus; fails where it cannot be reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return
  }
  throw new Error(`60 presses of Tab do not reach “${name}”`)
}
