#!/usr/bin/env node
import './short-run'
import './compile-cache'

/** What is loaded from here on is found compiled. */
async function main(): Promise<void> {
  const { run } = await import('./run')
  process.exitCode = await run(process.argv.slice(2))
}

void main()
