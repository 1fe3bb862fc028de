declare const unit: unique symbol
type Unit<Name extends string> = number & { readonly [unit]: Name }
export type Mm = Unit<'mm'>
export type Pt = Unit<'pt'>

export const mm = (value: number): Mm => value as Mm
export const pt = (value: number): Pt => value as Pt

/** Word holds lengths as whole twentieths of a point. */
export const ptToTwips = (length: Pt): number => Math.round(length * 20)
export const mmToTwips = (length: Mm): number => Math.round((length / 25.4) * 72 * 20)
/** The same rounded length in the PDF as in Word: otherwise lines break in different places. */
export const mmToPt = (length: Mm): Pt => pt(mmToTwips(length) / 20)
