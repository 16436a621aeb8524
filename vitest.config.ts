import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['simulators/**/*.test.ts', 'cli/**/*.test.ts', 'app/**/*.test.ts', 'tests/**/*.test.ts', '*.test.ts'],
    // Whole encounters are played on machines of any speed: a limit is there for what hangs.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', 'node_modules/**', '.next/**'],
  },
})
