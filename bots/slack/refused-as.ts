import { webApi } from '@slack/bolt'

/** What stands in for Slack's answer when it refuses one; a call that did not get through stays a failure. */
export function refusedAs<T>(answer: T): (error: unknown) => T {
  return error => {
    if (error instanceof webApi.WebAPIPlatformError) return answer
    throw error
  }
}
