/** What steers a terminal: control characters but line ends and tabs, and what turns the direction of letters. */
const STEERING = /(?![\n\t])\p{Control}|[\u202A-\u202E\u2066-\u2069]/gu

/** A text of which every such sign is shown: names of files and what stands in them must not steer the terminal. */
export const withoutControl = (text: string): string => text.replace(STEERING, '·')

/** A line for a person, on stderr: stdout carries only the paths. */
export const say = (line: string): void => console.error(withoutControl(line))

/** A line of what was asked for, on stdout. */
export const print = (line: string): void => console.log(withoutControl(line))

/**
 * What is being worked on, for someone who waits at a terminal; silent elsewhere. Without a step the line is
 * cleared.
 */
export function progress(step?: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\u001B[2K\r${step ? `Đang viết ${step} …` : ''}`)
}
