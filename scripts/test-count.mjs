import { readFileSync } from 'node:fs'

/** Adds up the JSON reports of vitest and Playwright. */
export function countTests(files) {
  return files
    .map((file) => count(JSON.parse(readFileSync(file, 'utf8'))))
    .reduce((a, b) => ({ passed: a.passed + b.passed, failing: a.failing + b.failing }), {
      passed: 0,
      failing: 0,
    })
}

function count(report) {
  if (report.stats) {
    const { expected, unexpected, flaky } = report.stats
    return { passed: expected + flaky, failing: unexpected }
  }
  return { passed: report.numPassedTests, failing: report.numFailedTests }
}
