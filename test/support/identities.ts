import type { Identity } from '../../src/people/identity.ts'

/** People of one Slack workspace; `space` tells two workspaces apart. */
export function admin(space = 'T-NORTH'): Identity {
  return { platform: 'slack', space, user: 'U-ADA', displayName: 'Ada', isSpaceAdmin: true, roleIds: [] }
}

/** Recruits by the platform role that `grantRecruiters` names. */
export function recruiter(space = 'T-NORTH'): Identity {
  return { platform: 'slack', space, user: 'U-RAY', displayName: 'Ray', isSpaceAdmin: false, roleIds: ['S-TALENT'] }
}

export function candidate(space = 'T-NORTH'): Identity {
  return { platform: 'slack', space, user: 'U-CAM', displayName: 'Cam', isSpaceAdmin: false, roleIds: [] }
}

export function bot(space = 'T-NORTH'): Identity {
  return { platform: 'slack', space, user: 'U-ROLECALL', isSpaceAdmin: false, roleIds: [], isBot: true }
}
