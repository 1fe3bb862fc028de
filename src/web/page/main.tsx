import { render } from 'preact'
import { App } from './app'
import { followDuLieu } from './du-lieu-state'
import { followPreview } from './preview-state'
import { resend } from './send-steps'
import { follow } from './state'

follow()
followPreview()
followDuLieu(resend)
render(<App />, document.body)
