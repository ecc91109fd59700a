import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'

// Resolved as modules are, so that it finds the same files from src/ and from the bundle in dist/.
const { resolve } = createRequire(import.meta.url)
const read = (module: string): Buffer<ArrayBuffer> => Buffer.from(readFileSync(resolve(module)))

// its package names no way to this file
const bundleOf = (module: string) =>
  join(dirname(resolve(module)), '../dist/bundle/index.umd.min.js')

const sheets = ['tokens', 'base', 'page', 'form', 'parts', 'pictures', 'print']
const style = Buffer.concat(sheets.map((name) => read(`#src/ui/style/${name}.css`)))
const island = read('#src/ui/island.js')
const passkey = Buffer.concat([
  Buffer.from(readFileSync(bundleOf('@simplewebauthn/browser'))),
  read('#src/ui/passkey.js'),
])
const icon = read('#src/ui/icon.svg')
const font = read('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2')

const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10)

/** Addresses that change with the content, so that a browser may keep what it has for ever. */
export const styleUrl = `/static/style-${hashOf(style)}.css`
export const islandUrl = `/static/island-${hashOf(island)}.js`
/** For the few pages with a passkey on them. */
export const passkeyUrl = `/static/passkey-${hashOf(passkey)}.js`
export const iconUrl = `/static/icon-${hashOf(icon)}.svg`
/** Named by the style sheet, so without a hash. */
export const fontUrl = '/static/figtree.woff2'

const files = [
  { url: styleUrl, type: 'text/css; charset=utf-8', content: style },
  { url: islandUrl, type: 'text/javascript; charset=utf-8', content: island },
  { url: passkeyUrl, type: 'text/javascript; charset=utf-8', content: passkey },
  { url: iconUrl, type: 'image/svg+xml', content: icon },
  { url: fontUrl, type: 'font/woff2', content: font },
]

/** Style sheet, font, icon and script. Mount it before sessions are read: these belong to nobody. */
export const staticFiles = new Hono()

for (const { url, type, content } of files) {
  staticFiles.get(url, (c) =>
    c.body(content, 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
}
