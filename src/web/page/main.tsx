import { render } from 'preact'
import { App } from './app'
import { followPreview } from './preview-state'
import { follow } from './state'

follow()
followPreview()
render(<App />, document.body)
