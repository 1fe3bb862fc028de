/** Does work one at a time; however often it is asked for meanwhile, it is done once more. */
export function latest(work: () => Promise<void>): () => Promise<void> {
  let running = false
  let again = false
  return async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await work()
    } finally {
      running = false
    }
    // What is asked for while it works is written by others.
    if (again) {
      again = false
      await run()
    }
  }
}
