// Closes a run with what a person wants to know: how many tests passed, how many did not, and which were
// skipped for want of what.
const total = (counts) => [...counts.values()].reduce((sum, each) => sum + each, 0)

/** How many tests were skipped, by what they lack: `testNeeding` says it in their titles. */
function skippedIn(files) {
  const counts = new Map()
  for (const { testResults } of files)
    for (const { status, title } of testResults) {
      if (status === 'passed' || status === 'failed') continue
      const lack = / \(needs (.+)\)$/.exec(title)?.[1]
      const reason = lack === undefined ? 'without a reason in the title' : `for want of ${lack}`
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
  return counts
}

module.exports = class {
  onRunComplete(_, { numPassedTests, numFailedTests, numFailedTestSuites, testResults }) {
    const skipped = skippedIn(testResults)
    // A file that cannot even be loaded has no tests to count.
    const failed = Math.max(numFailedTests, numFailedTestSuites)
    const lines = [`${numPassedTests} passed, ${failed} failed, ${total(skipped)} skipped`]
    for (const [reason, count] of skipped) lines.push(`  ${count} skipped ${reason}`)
    // Jest's own figures come after those of all reporters; these close the run.
    process.once('exit', () => process.stderr.write(`\n${lines.join('\n')}\n`))
  }
}
