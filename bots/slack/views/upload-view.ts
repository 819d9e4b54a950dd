import type { types } from '@slack/bolt'
import type { ImportView } from '../../../src/imports/view-import.ts'
import { describeUpload, isList } from '../../describe-upload.ts'
import type { Wording } from '../../wording.ts'
import { draftsMessage } from './drafts-view.ts'
import { importMessage } from './import-view.ts'

/** What came of a file, however many roles are in it. */
export function uploadMessage(view: ImportView, wording: Wording): { text: string; blocks: types.KnownBlock[] } {
  return isList(view) ? importMessage(view, wording) : draftsMessage(describeUpload(view, wording), wording)
}
