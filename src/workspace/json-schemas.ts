import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FILES } from './kinds'
import { KHOA_PHIEN_BAN, PHIEN_BAN } from './forms'

/** A JSON Schema per kind of data file, by file name: an editor completes and checks the data with it. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(FILES).map(([slug, schema]) => [
      `${slug}.schema.json`,
      `${JSON.stringify(withVersion(z.toJSONSchema(schema, { io: 'input' })), null, 2)}\n`,
    ]),
  )

/** Every kind of file carries the version of its form. */
const withVersion = ({ properties, ...schema }: z.core.JSONSchema.BaseSchema): object => ({
  ...schema,
  properties: {
    [KHOA_PHIEN_BAN]: {
      const: PHIEN_BAN,
      description: 'Phiên bản dạng tệp; tệp chưa ghi thì chạy cchc nang-cap',
    },
    ...properties,
  },
})

/** Writes the schemas into a folder: `npm run schema`. */
export function writeJsonSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), content)
}
