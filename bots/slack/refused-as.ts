import { webApi } from '@slack/bolt'

/** What stands in for Slack's answer when it refuses one; a call that did not get through stays a failure. */
export function refusedAs<T>(answer: T): (error: unknown) => T {
  return error => {
    if (isRefusal(error)) return answer
    throw error
  }
}

/** Slack says no with `ok: false`, and to a method that it does not have with 404. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  if (error.code === webApi.ErrorCode.PlatformError) return true
  return error.code === webApi.ErrorCode.HTTPError && 'statusCode' in error && error.statusCode === 404
}
