import { createHash } from 'node:crypto'
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'

/** What a signature says of itself and whether it fits what it signs. Whom the issuer is trusted by is not asked. */
export type Cms =
  | {
      readonly type: 'read'
      readonly fits: boolean
      readonly ten: string
      readonly toChuc: string
      /** ISO 8601; as the signer's machine says. */
      readonly thoiGian: string | undefined
      readonly thuatToan: string
      /** Whether the certificate was valid at that time. */
      readonly conHan: boolean
    }
  | { readonly type: 'unreadable' }

const [COMMON_NAME, ORGANISATION, SIGNING_TIME] = ['2.5.4.3', '2.5.4.10', '1.2.840.113549.1.9.5']
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/**
 * Reads a signature (RFC 5652) and holds it against the bytes it signs. `sha1`: it signs their SHA-1, which it
 * carries itself (adbe.pkcs7.sha1 of ISO 32000-1, 12.8.3.3).
 */
export async function verifyCms(
  der: Buffer,
  data: Buffer,
  { sha1 }: { readonly sha1: boolean },
): Promise<Cms> {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(withoutPadding(der)).content })
    const [signer] = signed.signerInfos
    const certificate = signer && findCertificate(signed, signer)
    if (!signer || !certificate) return { type: 'unreadable' }
    const thoiGian = timeOf(signer)
    return {
      type: 'read',
      fits: await fitsData(signed, data, sha1),
      ten: nameOf(certificate, COMMON_NAME),
      toChuc: nameOf(certificate, ORGANISATION),
      thoiGian: thoiGian?.toISOString(),
      thuatToan: DIGESTS[signer.digestAlgorithm.algorithmId] ?? signer.digestAlgorithm.algorithmId,
      conHan:
        !thoiGian || (certificate.notBefore.value <= thoiGian && thoiGian <= certificate.notAfter.value),
    }
  } catch {
    return { type: 'unreadable' }
  }
}

async function fitsData(signed: SignedData, data: Buffer, sha1: boolean): Promise<boolean> {
  const content = Uint8Array.from(data).buffer
  try {
    if (!sha1) return await signed.verify({ signer: 0, data: content, checkChain: false })
    const own = signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0)
    const digest = createHash('sha1').update(data).digest()
    return digest.equals(Buffer.from(own)) && (await signed.verify({ signer: 0, checkChain: false }))
  } catch {
    return false
  }
}

/** A field's room for a signature is filled with zeros behind it. */
function withoutPadding(der: Buffer): Uint8Array<ArrayBuffer> {
  const first = der[1] ?? 0
  const wide = first & 0x80 ? first & 0x7f : 0
  const length = wide ? der.readUIntBE(2, Math.min(wide, 6)) : first
  // 0x80: of no length that is said; such a signature ends where it ends.
  return Uint8Array.from(first === 0x80 ? der : der.subarray(0, 2 + wide + length))
}

function findCertificate(signed: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const all = (signed.certificates ?? []).filter((each): each is Certificate => 'serialNumber' in each)
  const wanted: unknown = sid
  if (typeof wanted !== 'object' || wanted === null || !('serialNumber' in wanted)) return all[0]
  const { serialNumber } = wanted as Certificate
  return all.find((each) => each.serialNumber.isEqual(serialNumber))
}

function nameOf({ subject }: Certificate, type: string): string {
  const found = subject.typesAndValues.find((each) => each.type === type)
  const value: unknown = found?.value.valueBlock.value
  return typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/\p{Control}+/gu, ' ')
        .trim()
    : ''
}

function timeOf({ signedAttrs }: SignerInfo): Date | undefined {
  const found: unknown = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0]
  if (typeof found !== 'object' || found === null || !('toDate' in found)) return undefined
  const time = (found as { toDate: () => Date }).toDate()
  return Number.isNaN(time.getTime()) ? undefined : time
}
