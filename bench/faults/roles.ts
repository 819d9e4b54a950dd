/** Roles written for the rounds. What tells them apart is in the title; what changes in them is the pay. */
export interface FaultRole {
  title: string
  hiringOrganization: string
  location: string
  externalId: string
  text: string
}

export function faultRole(title: string, pay: string): FaultRole {
  return {
    ...{ title, hiringOrganization: 'Linden Transit', location: 'Graz, Austria', externalId: `fault-${title}` },
    text: `Linden Transit runs trams and buses in Graz.

What you'll do
- Look after passengers on line ${title.length}
- Keep the log of every shift

What you bring
- At least 2 years of experience in public transport
- German at level B2 is required

What we offer
- €${pay} per month
- 30 days of paid holiday`,
  }
}

/** Open in every round from its beginning. */
export const standingRoles = [faultRole('Tram Driver', '2,450'), faultRole('Timetable Planner', '3,120')]

export const questions = [
  'What does the Tram Driver earn?',
  'Which languages does the Timetable Planner role ask for?',
  'Which roles are open?',
  'How much holiday does the Tram Driver get?',
  'Does the Timetable Planner role sponsor visas?',
  'Compare the Tram Driver and the Timetable Planner',
]
