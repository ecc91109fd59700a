import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } } as const

export default defineConfig({
  test: {
    globalSetup: 'test/server.ts',
    projects: [
      {
        ...jsx,
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'] },
      },
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['{src,db}/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/architecture/**', 'test/start/**'],
        },
      },
      {
        test: { name: 'start', include: ['test/start/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
