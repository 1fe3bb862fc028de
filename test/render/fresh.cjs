// Makes the real plan in a process of its own and prints the digests of both files.
// Usage: node fresh.cjs <plan>
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync } = require('@swc/core')

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } })
  module._compile(code, filename)
}
const { generateKeHoach } = require('../../src/generate')

generateKeHoach(process.argv[2], { formats: ['docx', 'pdf'], duThao: false, dienTu: false }).then(({ files }) => {
  const digests = [...files].map(([format, content]) => [format, createHash('sha256').update(content).digest('hex')])
  const place = { zone: new Date(2024, 6, 1).getTimezoneOffset(), language: process.env.LANG }
  process.stdout.write(JSON.stringify({ ...Object.fromEntries(digests), ...place }))
})
