import { expect, test } from 'vitest'
import { deviceOf } from './session.ts'

test('a device is called as its owner would call it, and no more of it is kept', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  const told: [string, string][] = [
    [
      `Mozilla/5.0 (Linux; Android 9; SM-A105FN) ${webkit} Chrome/120.0 Mobile Safari/537.36`,
      'Android-telefoon met Chrome',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_8) AppleWebKit/605.1.15 Version/15.6 Mobile/15E148 Safari/604.1',
      'iPhone met Safari',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/120.0 Safari/537.36 Edg/120.0`,
      'Windows-computer met Edge',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0',
      'Linux-computer met Firefox',
    ],
    ['<script>alert(1)</script>', 'Een apparaat'],
    ['', 'Een apparaat'],
  ]
  for (const [agent, device] of told) expect(deviceOf(agent)).toBe(device)
})
