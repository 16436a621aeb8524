import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The smallest screen that every page has to fit. */
export const NARROW = { width: 360, height: 740 }

/** Opens what is folded, so that it is looked at too. */
export const openEverything = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** What stands out to the right of the page, by tag and text; empty where nothing scrolls sideways. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`),
    ]
  })
}

/** What axe finds fault with, by rule and element. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.replaceAll('\n', ' ')}`),
  )
}
