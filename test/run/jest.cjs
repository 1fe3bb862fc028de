/**
 * Jest with one worker more than there are cores: a test that waits for LibreOffice, a browser or a process of
 * its own leaves its core to another.
 */
const { availableParallelism } = require('node:os')
const { run } = require('jest')

void run(['--maxWorkers', String(availableParallelism() + 1), ...process.argv.slice(2)])
