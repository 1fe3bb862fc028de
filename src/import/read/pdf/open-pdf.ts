import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { codeOf } from '../../../disk/system-faults'
import { UserError } from '../../../problem'
import type { TepPdf, TinPdf, TraLoiPdf, TuChoi } from './pages'
import { MOST_PAGES } from './pages'

/**
 * In milliseconds, all in all and more for each page that was read; and in bytes more than the program had before.
 * A plan takes a tenth of the time and a third of the memory; what swells is noticed while it swells.
 */
const PATIENCE = { tep: 18_000, trang: 200 }
const MOST_MEMORY = 300 * 1024 ** 2
const LOOK_EVERY = 25
/** In megabytes: what is not needed any more is cleared away before a thread has more than this. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** Where the build puts the program of the thread: beside this file once built. */
const THREAD = ['.', 'chunks', '../../../../dist/chunks']
  .map((folder) => join(__dirname, folder, 'doc-pdf.js'))
  .find((file) => existsSync(file))

/**
 * What a PDF shows, read in a thread of its own that is ended when it takes too long or too much: a hostile
 * file can hold neither the program nor the machine. Throws UserError for what cannot be read.
 */
export async function openPdf(content: Uint8Array, tep: string): Promise<TepPdf> {
  const answer = await awaitThread(content, tep).catch((error: unknown) => {
    throw explainUnstarted(error, tep)
  })
  if ('tuChoi' in answer) throw explainRefusal(answer.tuChoi, tep)
  return answer.tep
}

async function awaitThread(content: Uint8Array, tep: string): Promise<TraLoiPdf> {
  const before = process.memoryUsage.rss()
  const worker = new Worker(THREAD ?? '', {
    workerData: content,
    stdout: true,
    stderr: true,
    resourceLimits: HEAP,
  })
  let end = performance.now() + PATIENCE.tep
  let look: NodeJS.Timeout
  return new Promise<TraLoiPdf>((resolve, reject) => {
    const tooLarge = refuseTooLarge(tep)
    look = setInterval(() => {
      try {
        if (performance.now() > end || process.memoryUsage.rss() - before > MOST_MEMORY) reject(tooLarge)
      } catch (error) {
        reject(error instanceof Error ? error : new Error('no memory is told', { cause: error }))
      }
    }, LOOK_EVERY)
    worker.on('message', (tin: TinPdf) => {
      if (tin === 'trang') end += PATIENCE.trang
      else resolve(tin)
    })
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : error),
    )
  }).finally(() => {
    clearInterval(look)
    return worker.terminate()
  })
}

const refuseTooLarge = (tep: string): UserError =>
  new UserError(`${tep}: đọc tệp PDF này mất quá nhiều thời gian hoặc bộ nhớ`, {
    hint: 'tệp có thể hỏng hoặc chứa bản vẽ; mở bằng trình đọc PDF, in lại thành PDF (Print to PDF), hoặc xin tệp Word',
  })

/** A machine that gives no more files or threads; Linux opens one even to say how much memory a program has. */
const explainUnstarted = (error: unknown, tep: string): unknown =>
  /^(?:ERR_WORKER_INIT_FAILED|E(?!RR_)[A-Z]+)$/u.test(codeOf(error))
    ? new UserError(`${tep}: máy đang mở quá nhiều tệp hoặc chương trình, chưa đọc được tệp PDF`, {
        hint: 'đóng bớt chương trình rồi chạy lại',
        cause: error,
      })
    : error

/** What each refusal says, and what to do. */
const WORDS: Readonly<Record<TuChoi['vi'], readonly [loi: string, hint: string]>> = {
  'mat-khau': [
    'tệp PDF có mật khẩu',
    'mở bằng mật khẩu rồi in lại thành PDF không có mật khẩu, hoặc xin tệp Word',
  ],
  hong: [
    'tệp PDF hỏng, không mở được',
    'tải lại tệp; mở được bằng trình đọc PDF thì in lại thành PDF (Print to PDF), hoặc xin tệp Word',
  ],
  xfa: [
    'tệp PDF là biểu mẫu XFA, không có trang để đọc',
    'in ra PDF thường bằng Adobe Reader, hoặc xin tệp Word',
  ],
  'mat-trang': [
    'tệp PDF hỏng: có nhiều trang hơn số trang tệp tự ghi, đọc theo số ấy thì mất trang',
    'xin tệp Word hoặc xuất lại tệp PDF từ Word rồi đếm lại số trang',
  ],
  'nhieu-trang': [`tệp PDF có quá ${MOST_PAGES} trang`, 'tách riêng các trang của kế hoạch rồi nhập'],
  'nhieu-chu': ['tệp PDF có quá nhiều chữ', 'tách riêng các trang của kế hoạch rồi nhập'],
}

function explainRefusal({ vi, chiTiet }: TuChoi, tep: string): UserError {
  const [loi, hint] = WORDS[vi]
  return new UserError(`${tep}: ${loi}`, { hint, cause: chiTiet })
}
