import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['simulators/**/*.test.ts', 'cli/**/*.test.ts', 'app/**/*.test.ts', 'tests/**/*.test.ts', '*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**', '.next/**'],
  },
})
