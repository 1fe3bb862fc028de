import { render } from 'preact'
import { App } from './app'
import { followDuLieu } from './du-lieu-state'
import { followPreview } from './preview-state'
import { follow } from './state'

follow()
followPreview()
followDuLieu()
render(<App />, document.body)
