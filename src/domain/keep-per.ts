/**
 * A function of an object that looks at each object once: what it makes is kept as long as the object lives.
 * For what hundreds of texts ask of the same unit, register or rule; nothing that is made may be changed.
 */
export function keepPer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>()
  return (key) => {
    const made = kept.has(key) ? (kept.get(key) as Made) : make(key)
    kept.set(key, made)
    return made
  }
}
