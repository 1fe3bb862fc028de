// How test files get their modules: those of the program and of packages are loaded once a process and shared,
// for loading them took longer than most tests do. The program keeps no state in its modules but what it looks
// up again, so no file sees the other. Test files and their helpers stay apart, and a file that mocks a module
// gets all modules for itself.
const { join } = require('node:path')
const { default: Runtime } = require('jest-runtime')

const HOME = join(__dirname, '../..')
const SHARED = [join(HOME, 'src/'), join(HOME, 'node_modules/')]

/** The modules that were loaded, and where their source maps lie, by path. */
const loaded = new Map()
const maps = new Map()

/** The one of the test file that runs: a shared module that loads another late was loaded by an earlier one. */
let current

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given)
    current = this
    for (const [path, module] of loaded) this._moduleRegistry.set(path, module)
    for (const [path, map] of maps) this._sourceMapRegistry.set(path, map)
  }

  requireModuleOrMock(from, name) {
    return current === this ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name)
  }

  setMock(...given) {
    for (const path of loaded.keys()) this._moduleRegistry.delete(path)
    this.mocks = true
    super.setMock(...given)
  }

  teardown() {
    if (!this.mocks) this.share()
    super.teardown()
  }

  share() {
    for (const [path, module] of this._moduleRegistry)
      if (SHARED.some((folder) => path.startsWith(folder))) loaded.set(path, module)
    for (const path of loaded.keys())
      if (this._sourceMapRegistry.has(path)) maps.set(path, this._sourceMapRegistry.get(path))
  }
}
