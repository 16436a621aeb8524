import type { DoctorView } from '../../../dialogue/views'
import type { DoctorAgent, PanelMode } from '../../../domain/persona'
import { usualPrice } from '../../usual-prices'
import { moneyOf } from '../possible-acts'

/** Kinds of test of which a panel is told the usual price before it orders. */
const PRICED = ['blood test', 'urine dipstick', 'ECG', 'X-ray', 'ultrasound', 'CT', 'MRI', 'endoscopy'] as const
const PARTS = /\s*(?:[,;+&]|\band\b|\bplus\b)\s*/i

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const usualPricesInWords = (): string => PRICED.map((test) => `${test} ${usualPrice(test)}`).join(', ')

/** What an order would cost, by usual prices: the true one is known only once it was paid. */
export const expectedPrice = (request: string): number =>
  request
    .split(PARTS)
    .filter((part) => part.trim() !== '')
    .reduce((sum, part) => sum + usualPrice(part), 0)

/**
 * Why an order of the panel's is not placed, or null. Stewardship's veto holds in every mode; where the panel keeps to a budget, so does
 * the running total with what the order is expected to cost.
 */
export function whyCancelled(
  request: string,
  vetoes: readonly string[],
  mode: PanelMode,
  view: DoctorView,
  persona: DoctorAgent,
): string | null {
  const wanted = ` ${plain(request)} `
  const vetoed = vetoes.some((veto) => plain(veto) !== '' && (wanted.includes(` ${plain(veto)} `) || ` ${plain(veto)} `.includes(wanted)))
  if (vetoed) return `${request}: stewardship's veto, it costs much for the little it can change`
  const { spent, budget } = moneyOf(view, persona)
  const price = expectedPrice(request)
  if (mode !== 'budgeted' || budget === null || spent + price <= budget) return null
  return `${request}: it usually costs ${price}, and ${budget - spent} of ${budget} are left`
}
