'use client'

import { useState } from 'react'
import { strings } from './strings'
import { readTheme, THEME_COOKIE, type Theme } from './theme'

const THEMES: Theme[] = ['system', 'light', 'dark']
const A_YEAR = 60 * 60 * 24 * 365

/** Chosen once, kept in a cookie that the server reads: the first paint already has the right colours. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that this has to run in
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=${A_YEAR}; samesite=lax`
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  return (
    <label className="flex items-center gap-2">
      {strings.site.theme.label}
      <select
        value={theme}
        onChange={(event) => choose(readTheme(event.target.value))}
        className="min-h-8 rounded-md border border-line-strong/60 bg-surface px-2 text-ink"
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {strings.site.theme[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
