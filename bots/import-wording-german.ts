import type { ImportWording } from './import-wording.ts'

export const importGerman: ImportWording = {
  usage:
    'Sag, wo die Stellen stehen: /role import https://… liest eine Seite, einen Feed oder ein Stellenportal. Mit „daily“ wird täglich gelesen, „once“ beendet das, „open“ veröffentlicht ohne Entwurf. /role import list zeigt, was gelesen wird.',
  reading: where => `${where} wird gelesen.`,
  progress: (done, found) => `${done} von ${found} gelesen.`,
  waits: why => `${why} Es wird von selbst erneut versucht; nichts geht verloren.`,
  continues: 'Das dauert länger. Du bekommst eine private Nachricht, wenn es fertig ist.',
  counts: {
    created: count => `${count} neu`,
    revised: count => `${count} aktualisiert`,
    unchanged: count => `${count} unverändert`,
    failed: count => `${count} nicht gelesen`,
    gone: count => `${count} nicht mehr da`,
  },
  lacks: what => `Fehlt oder ist unklar: ${what}.`,
  nothingThere: 'Dort steht zurzeit keine Stelle.',
  keptAsDrafts: count =>
    count === 1
      ? 'Sie bleibt ein Entwurf, den nur Recruiter sehen, bis du sie veröffentlichst.'
      : `${count} bleiben Entwürfe, die nur Recruiter sehen, bis du sie veröffentlichst.`,
  publishAll: count => (count === 1 ? 'Veröffentlichen' : `Alle ${count} veröffentlichen`),
  publishedAll: count =>
    count === 1
      ? 'Veröffentlicht. Bewerber können jetzt danach fragen.'
      : `${count} veröffentlicht. Bewerber können jetzt danach fragen.`,
  repeats: { daily: 'Täglich', once: 'Nur jetzt' },
  publishing: { draft: 'Als Entwürfe, zum Prüfen', open: 'Sofort' },
  again: 'Noch einmal lesen',
  gone: 'Nicht mehr da. Sie bleiben, wie sie sind, bis du sie schließt.',
  notRead: 'Nicht gelesen',
  more: count => `${count} weitere: /role list.`,
  daily: 'Die Adresse wird täglich gelesen, und du erfährst, was sich ändert.',
  dailyFailing: 'Es wird jeden Tag wieder versucht. Du erfährst es, wenn es wieder geht, oder in einer Woche.',
  worksAgain: 'Es geht wieder.',
  listHeading: 'Adressen, die gelesen werden',
  listEmpty: 'Noch wird keine Adresse gelesen. /role import liest eine.',
  readOn: (date, what) => `Gelesen am ${date}. ${what}`,
  failsSince: (date, why) => `Misslingt seit ${date}. ${why}`,
  failures: {
    'not-a-url': () => 'Das ist keine Webadresse. Gib eine an, die mit https:// beginnt.',
    'not-http': () => 'Nur Webadressen werden gelesen. Gib eine an, die mit https:// beginnt.',
    credentials: () => 'Eine Adresse mit Name oder Passwort wird nicht gelesen. Gib die öffentliche an.',
    port: where => `${where} wird an einem unüblichen Port verlangt. Gib die öffentliche Adresse der Seite an.`,
    'private-address': where =>
      `${where} steht nicht im öffentlichen Internet. Gib die öffentliche Adresse an oder füge den Text ein.`,
    'unknown-host': where => `Es gibt keine Seite ${where}. Prüfe die Adresse.`,
    'too-many-redirects': where => `${where} führt von einer Seite zur nächsten. Gib die Adresse der Seite selbst an.`,
    status: where =>
      `${where} zeigt diese Seite nicht allen. Prüfe, ob sie sich ohne Anmeldung öffnet, oder füge den Text ein.`,
    'not-a-document': where =>
      `${where} schickt weder Seite noch Text, PDF oder Word-Dokument. Gib die Adresse der Stellenbeschreibung an.`,
    'too-slow': where => `${where} hat nicht rechtzeitig geantwortet.`,
    failed: where => `${where} war nicht zu erreichen.`,
    'not-found': where => `${where} hat keine solche Seite und kein solches Portal. Prüfe die Adresse.`,
    busy: where => `${where} ist gerade überlastet.`,
    'too-large': where =>
      `Was ${where} schickt, ist zu groß. Gib die Adresse einer Stelle oder eines kleineren Feeds an.`,
    empty: where =>
      `${where} führt keine Stelle auf. Prüfe den Namen des Portals, oder komm wieder, wenn dort eine offen ist.`,
    'no-such-role': where => `${where} führt diese Stelle nicht mehr auf. Prüfe die Adresse.`,
    unreadable: where =>
      `Was ${where} schickt, lässt sich nicht als Stelle lesen. Füge den Text ein oder schick eine Datei.`,
    'not-a-posting': where =>
      `Was ${where} zeigt, ist keine Stellenbeschreibung. Gib die Adresse einer Stelle oder eines Portals an.`,
    'storage-full': where =>
      `Was ${where} zeigt, passt nicht mehr hinein: Der Speicher der Organisation ist voll. Ein Administrator kann die Grenze anheben.`,
    'own-storage-full': where =>
      `Was ${where} zeigt, passt nicht mehr hinein: Du hast gespeichert, was eine Person darf. Ein Administrator kann die Grenze anheben.`,
    internal: where => `${where} konnte nicht gelesen werden, und das liegt an uns. Importiere es später noch einmal.`,
  },
  sameId: 'Sie hat die Kennung oder den Text einer anderen Stelle dort, die gelesen wurde.',
}
