import { expect, test } from 'vitest'
import { ownPath } from './paths.ts'

test.each(['/plan/1/doelen', '/plan/1/wie-heeft-gekeken?wie=2', '/'])(
  '%j is a page of ours',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  'https://kwaad.test/plan',
  '//kwaad.test',
  '/\\kwaad.test',
  '\\\\kwaad.test',
  '/\t/kwaad.test',
  '/.//kwaad.test',
  '/plan/..//kwaad.test',
  'javascript:alert(1)',
  'http://',
  '/inloggen/link/van-een-ander',
  `/${'a'.repeat(500)}`,
  '',
  undefined,
])('%j leads to the start', (asked) => {
  expect(ownPath(asked)).toBe('/')
})
