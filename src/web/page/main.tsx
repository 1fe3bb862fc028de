import { render } from 'preact'
import { App } from './app'
import { followDuLieu } from './du-lieu-state'
import { followGoc } from './goc/goc-state'
import { followPreview } from './preview-state'
import { followDocument, resend } from './send-steps'
import { follow } from './state'

follow()
followPreview()
followDuLieu(resend)
followDocument()
followGoc()
render(<App />, document.body)
