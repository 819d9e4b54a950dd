import { type types, webApi } from '@slack/bolt'

export interface Post {
  channel: string
  thread_ts?: string
  text: string
  blocks: types.KnownBlock[]
  metadata?: types.MessageMetadata
}

/**
 * Posts it and, where its blocks are refused, in a plainer way: in other blocks, or in words alone. An answer without
 * buttons beats none.
 */
export async function postMessage(web: webApi.WebClient, post: Post, plainer: types.KnownBlock[] = []): Promise<void> {
  try {
    await web.chat.postMessage(post)
  } catch (error) {
    if (!refusesBlocks(error)) throw error
    const { blocks: _refused, ...words } = post
    await web.chat.postMessage(plainer.length > 0 ? { ...words, blocks: plainer } : words)
  }
}

const aboutBlocks = /block|attachment|invalid_arguments/

function refusesBlocks(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError)) return false
  return aboutBlocks.test(error.data.error)
}
