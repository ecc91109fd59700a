import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fits, rowsOfSheet } from './sheet.ts'

const workbook = readFileSync('test/input/wachttijden.xlsx')
const much = deflateRawSync(Buffer.alloc(5_000_000))

/** A part of a zip file whose sizes are said only after it, or not at all. */
function part(name: string, packed: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(0x08, 6)
  head.writeUInt16LE(8, 8)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, Buffer.from(name), packed])
}

test('a workbook that says nothing of how large it unpacks is measured', async () => {
  expect(await fits(part('xl/workbook.xml', much), 1_000_000)).toBe(false)
  expect(await fits(part('xl/workbook.xml', much), 6_000_000)).toBe(true)
  const twice = [part('xl/a.xml', much), part('xl/b.xml', much)]
  expect(await fits(Buffer.concat(twice), 6_000_000)).toBe(false)
})

test('a workbook of the usual size is read', async () => {
  expect(await fits(workbook, 1_000_000)).toBe(true)
  expect(await rowsOfSheet(workbook)).not.toBeNull()
})
