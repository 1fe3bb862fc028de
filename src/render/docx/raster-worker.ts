import { parentPort, workerData } from 'node:worker_threads'
import type { Figure } from '../../document/nodes'
import type { FontFamily } from '../fonts'
import { rasterize } from './raster'

/** Draws the figures it is given in a thread of its own, and ends. */
export type RasterWork = { readonly figures: readonly Figure[]; readonly fonts: FontFamily }

async function draw({ figures, fonts }: RasterWork): Promise<void> {
  const pictures: Uint8Array[] = []
  for (const figure of figures) pictures.push(await rasterize(figure, fonts))
  parentPort?.postMessage(pictures)
}

void draw(workerData as RasterWork)
