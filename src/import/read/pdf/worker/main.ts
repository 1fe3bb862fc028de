import { parentPort, workerData } from 'node:worker_threads'
import { readPages } from './read-pages'

/** Reads the PDF that the thread was started with, and answers what its pages show. */
void readPages(workerData as Uint8Array).then((answer) => parentPort?.postMessage(answer))
