import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../package.json' with { type: 'json' }

const description = v.strictObject({
  localisedName: v.string(),
  genericName: v.pipe(v.string(), v.maxLength(35)),
  shortDescription: v.pipe(v.string(), v.maxLength(150)),
  longDescription: v.pipe(v.string(), v.minLength(500), v.maxLength(10_000)),
  features: v.pipe(v.array(v.string()), v.minLength(1)),
})

/** What the standard (publiccode.yml 0.5) asks, as far as our file goes; strict, so that a key in the wrong place is seen. */
const publiccode = v.strictObject({
  publiccodeYmlVersion: v.literal('0.5.0'),
  name: v.string(),
  url: v.pipe(v.string(), v.url()),
  softwareVersion: v.literal(manifest.version),
  releaseDate: v.pipe(v.string(), v.isoDate()),
  developmentStatus: v.picklist(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: v.literal('standalone/web'),
  platforms: v.array(v.picklist(['web', 'windows', 'mac', 'linux', 'ios', 'android'])),
  categories: v.array(v.picklist(['collaboration', 'online-community'])),
  intendedAudience: v.strictObject({
    countries: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    scope: v.array(v.picklist(['healthcare', 'local-authorities', 'society', 'welfare'])),
  }),
  description: v.strictObject({ en: description, nl: description }),
  legal: v.strictObject({ license: v.literal(manifest.license), mainCopyrightOwner: v.string() }),
  // internal and community ask for named contacts
  maintenance: v.strictObject({ type: v.literal('none') }),
  localisation: v.strictObject({
    localisationReady: v.boolean(),
    availableLanguages: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
  dependsOn: v.array(
    v.strictObject({
      open: v.array(v.strictObject({ name: v.string(), versionMin: v.string() })),
    }),
  ),
})

test('publiccode.yml tells other governments what the standard asks', () => {
  const read = v.safeParse(publiccode, parse(readFileSync('publiccode.yml', 'utf8')))
  expect(read.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined()
})
