import type { Lines } from './features.ts'

/** Of the kinds only the neighbour is in the circle: the other roles are in src/circles and test/circles. */
const membersAlone = '303 404 404 404 200 404 404 404 404'
const written = '403 404 404 404 303 404 404 404 404'
const refused = '403 404 404 404 422 404 404 404 404'
const shutOut = '303 404 404 404 403 404 404 404 404'
const mayNot = '403 404 404 404 403 404 404 404 404'

export const circleTalk: Lines = {
  table: {
    'GET /cirkels/coach': '303 404 404 404 404 404 404 404 404',
    'GET /cirkels/:circle/gesprek': membersAlone,
    'POST /cirkels/:circle/gesprek': refused,
    'POST /cirkels/:circle/gesprek/:message/terug': written,
    'GET /cirkels/:circle/gesprek/stil': membersAlone,
    'POST /cirkels/:circle/gesprek/stil': written,
    'POST /cirkels/:circle/gesprek/coach/:change{erbij|niet-meer}': written,
    'GET /cirkels/:circle/telefoon': membersAlone,
    'POST /cirkels/:circle/telefoon': refused,
    'POST /cirkels/:circle/telefoon/weg': written,
    'GET /cirkels/:circle/mis-je-me': membersAlone,
    'POST /cirkels/:circle/mis-je-me': refused,
    // nobody blocks themselves
    'GET /cirkels/:circle/mensen/:member/blokkade': shutOut,
    'POST /cirkels/:circle/mensen/:member/blokkade': mayNot,
    'POST /cirkels/:circle/mensen/:member/blokkade/einde': mayNot,
    'GET /cirkels/:circle/begeleiding': shutOut,
    'POST /cirkels/:circle/begeleiding/ritme': mayNot,
    'POST /cirkels/:circle/begeleiding/contact': mayNot,
  },
}
