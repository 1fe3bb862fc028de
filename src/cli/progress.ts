/** A line for a person, on stderr: stdout carries only the paths. */
export const say = (line: string): void => console.error(line)

/**
 * What is being worked on, for someone who waits at a terminal; silent elsewhere. Without a step the line is
 * cleared.
 */
export function progress(step?: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\u001B[2K\r${step ? `Đang viết ${step} …` : ''}`)
}
