import { upperCase } from '../../language/text'

/**
 * Capitals.
 * @example {{chuHoa "Kế hoạch"}} → KẾ HOẠCH
 */
export const chuHoa = (value: string): string => upperCase(value)
