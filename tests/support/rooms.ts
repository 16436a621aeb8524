import { expect, type Locator, type Page } from '@playwright/test'
import type { EncounterRequest } from '#simulators'
import { strings } from '../../app/_components/strings'

const text = strings.room
export const CHEST = 'chest-discomfort-58'

/** Makes an encounter for the browser's person without the form, and opens its room. Untimed with a plain patient unless told otherwise. */
export async function openRoom(page: Page, choices: Partial<EncounterRequest> = {}): Promise<string> {
  const data = { caseId: CHEST, seat: 'doctor', timed: false, ...choices }
  const response = await page.request.post('/api/encounters', { data })
  expect(response.status(), await response.text()).toBe(201)
  const { id } = (await response.json()) as { id: string }
  await page.goto(`/encounters/${id}`)
  return id
}

/** Sets a station up as the form offers it: each choice by the name that stands beside its button. */
export async function startStation(page: Page, station: string, choices: readonly string[] = []): Promise<void> {
  await page.goto(`/stations/${station}`)
  for (const choice of choices) await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check()
  await page.getByRole('button', { name: strings.stations.start }).click()
}

/** Ends the reading time. */
export async function knock(page: Page): Promise<void> {
  await page.getByRole('button', { name: text.door.beginNow }).click()
  await expect(composer(page)).toBeVisible()
}

export const composer = (page: Page): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^(${text.composer.label.doctor}|${text.composer.label.patient})$`) })
export const conversation = (page: Page): Locator => page.getByRole('log')
export const pending = (page: Page): Locator => page.getByRole('article', { name: text.pendingLabel })
/** A turn by its number, counted from 0 as the log does. */
export const turn = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: new RegExp(`^${text.turnLabel(number, '')}`) })
export const turns = (page: Page): Locator => page.getByRole('article', { name: /^Turn \d+,/ })
/** What is said in a turn, without name and notes. */
export const wordsOf = (page: Page, number: number): Locator =>
  turn(page, number)
    .locator('p')
    .filter({ hasNotText: text.thinking('') })
    .first()
export const sendButton = (page: Page): Locator => page.getByRole('button', { name: text.composer.send, exact: true })
export const stopButton = (page: Page): Locator => page.getByRole('button', { name: text.composer.stop, exact: true })
export const reconnecting = (page: Page): Locator => page.getByText(text.connection.reconnecting)
/** What the room says about something it did not take. */
export const notice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: /\S/ }).last()

/** The log's words as a page shows them: what is done rather than said stands without its brackets. */
export const asShown = (words: string): string => words.replace(/\(([^()]{3,})\)/g, '$1')

/** Types into the box and sends it with the Enter key. */
export async function speak(page: Page, words: string): Promise<void> {
  await composer(page).fill(words)
  await composer(page).press('Enter')
}

/** Says something and waits until the other side has answered; returns the number of the answer's turn. */
export async function say(page: Page, words: string): Promise<number> {
  await expect(sendButton(page)).toBeVisible()
  const before = await turns(page).count()
  await speak(page, words)
  await replied(page, before + 1)
  return before + 1
}

/** Waits until a turn of the other side stands there whole. */
export async function replied(page: Page, number: number): Promise<void> {
  await expect(turn(page, number)).toBeVisible()
  await expect(pending(page)).toHaveCount(0)
  await expect(sendButton(page)).toBeVisible()
}

/** Waits until some of a turn has been said, and not yet all; returns what stands there. */
export async function speaking(page: Page, number: number, least = 12): Promise<string> {
  await expect(wordsOf(page, number)).toHaveText(new RegExp(`.{${least},}`, 's'))
  await expect(stopButton(page)).toBeVisible()
  return (await wordsOf(page, number).innerText()).trim()
}

export type PanelName = keyof typeof text.views

/** Turns to a part of the room, whether it is a tab or, on a narrow screen, a button. */
export async function showPanel(page: Page, name: PanelName): Promise<void> {
  const tab = page.getByRole('tab', { name: text.views[name], exact: true })
  const button = page.getByRole('navigation', { name: text.views.label }).getByRole('button', { name: text.views[name], exact: true })
  await tab.or(button).click()
}

export const panel = (page: Page): Locator => page.getByRole('complementary', { name: text.panel })

export async function examine(page: Page, request: string): Promise<void> {
  await showPanel(page, 'chart')
  await page.getByLabel(text.chart.examine, { exact: true }).fill(request)
  await page.getByRole('button', { name: text.chart.ask, exact: true }).click()
}

export async function order(page: Page, request: string): Promise<void> {
  await showPanel(page, 'chart')
  await page.getByLabel(text.chart.order, { exact: true }).fill(request)
  await page.getByRole('button', { name: text.chart.request, exact: true }).click()
}

/** The newest result beside the conversation. */
export const newestResult = (page: Page): Locator => page.getByRole('region', { name: text.chart.results }).getByRole('listitem').first()

/** Writes on the pad and waits until it says that it is saved. */
export async function note(page: Page, words: string): Promise<void> {
  await showPanel(page, 'notes')
  await page.getByLabel(text.pad.label).fill(words)
  await expect(panel(page).getByText(text.pad.saved, { exact: true })).toBeVisible()
}

/** Fills in the differential, most likely first, with how sure one is of each. */
export async function differ(page: Page, diagnoses: readonly (readonly [name: string, sure: number])[]): Promise<void> {
  await showPanel(page, 'assess')
  for (const [index, [name, sure]] of diagnoses.entries()) {
    const field = page.getByLabel(text.assess.name(index + 1), { exact: true })
    if (!(await field.isVisible())) await page.getByRole('button', { name: text.assess.add }).click()
    await field.fill(name)
    await page.getByLabel(text.assess.sure(index + 1), { exact: true }).fill(String(sure))
  }
}

export async function plan(page: Page, parts: Partial<Record<keyof typeof text.assess.fields, string>>): Promise<void> {
  await showPanel(page, 'assess')
  for (const [kind, words] of Object.entries(parts)) {
    await page.getByLabel(text.assess.fields[kind as keyof typeof parts].label).fill(words)
  }
}

/** Ends the encounter by its button and comes out at the debrief. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(${text.finish.button}|${text.finish.stop})$`) }).click()
  await page.getByRole('button', { name: new RegExp(`^(${text.finish.confirm}|${text.finish.confirmOther})$`) }).click()
  await page.waitForURL(/\/debrief$/)
}
