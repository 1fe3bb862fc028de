import { signal } from '@preact/signals'

/** What 200 % leaves of a small office screen is such a window; page.css has the same bound. */
const LOW = matchMedia('(max-height: 480px)')

/** Whether the window is so low that a table needs all of it. */
export const isLow = signal(LOW.matches)
LOW.addEventListener('change', () => (isLow.value = LOW.matches))
