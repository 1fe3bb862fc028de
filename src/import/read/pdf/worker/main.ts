import { parentPort, workerData } from 'node:worker_threads'
import type { TinPdf } from '../pages'
import { readPages } from './read-pages'

const tell = (tin: TinPdf): void => parentPort?.postMessage(tin)

/** Reads the PDF that the thread was started with, and answers what its pages show. */
void readPages(workerData as Uint8Array, () => tell('trang')).then(tell)
