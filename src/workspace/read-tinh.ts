import type { z } from 'zod'
import { tinhFile } from '../domain/co-quan/co-quan'
import type { DataFile } from './read-yaml'
import { folderOf, readAbove } from './registers'

const TEP = 'tinh.yaml'

/** The list of provinces; data of before there was one does without. */
export const readTinh = (file: string): Pick<DataFile<z.infer<typeof tinhFile>>, 'value' | 'findings'> =>
  folderOf(file, TEP) === undefined ? { findings: [] } : readAbove(file, TEP, tinhFile)
