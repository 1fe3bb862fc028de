// Keeps a file open until it is killed: alone, as Word does, or only reading, as a viewer of PDFs does.
const { constants, openSync, writeFileSync } = require('node:fs')

/** libuv's UV_FS_O_EXLOCK: on Windows nobody else may open the file. */
const ALONE = 0x10000000

const [file, how, held] = process.argv.slice(2)
openSync(file, how === 'alone' ? constants.O_RDWR | ALONE : 'r')
writeFileSync(held, '')
setInterval(() => undefined, 1000)
