import * as modules from 'node:module'

/**
 * From 22.1 on, Node can keep what V8 has compiled, in the system's folder for such things: a command that
 * was run before starts with it. Where it cannot be kept, nothing is lost but time.
 */
const { enableCompileCache } = modules as { readonly enableCompileCache?: () => unknown }
enableCompileCache?.()
