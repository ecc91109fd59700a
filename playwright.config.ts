import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

// This file is read again in each worker: what the first reading chose must stay.
process.env.JOURNEYS_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000))
process.env.JOURNEYS_DATA ??= path.join(tmpdir(), `wijkverband-journeys-${randomUUID()}`)
const origin = `http://localhost:${process.env.JOURNEYS_PORT}`

export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results/journeys',
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  projects: [
    { name: 'with script' },
    {
      name: 'without script',
      testMatch: 'one-plan.spec.ts',
      use: { javaScriptEnabled: false },
    },
  ],
  use: {
    baseURL: origin,
    actionTimeout: 10_000,
    viewport: { width: 390, height: 844 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // Told to stop, the shell waits for the application and then clears up.
    command: 'trap : TERM; node scripts/start.mjs; rm -rf "$WIJKVERBAND_DATA"',
    url: `${origin}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: process.env.JOURNEYS_PORT,
      WIJKVERBAND_DATA: process.env.JOURNEYS_DATA,
      LOG_LEVEL: 'warn',
    },
  },
})
