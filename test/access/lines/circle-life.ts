import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

/** Of the kinds only the neighbour is in the circle: the other roles are in the tests of src/circles/. */
const membersAlone = '303 404 404 404 200 404 404 404 404'
const pressed = '403 404 404 404 303 404 404 404 404'
const refused = '403 404 404 404 422 404 404 404 404'
const everybodyKnown = '303 200 200 200 200 200 200 200 200'
const ask = '/cirkels/:circle/vragen/:ask'
const meeting = '/cirkels/:circle/samen/:meeting'

export const circleLife: Lines = {
  table: {
    'GET /cirkels/stap': '303 200 200 200 303 200 200 200 200',
    'GET /ik/voor-een-ander': everybodyKnown,
    'POST /ik/voor-een-ander': '403 422 422 422 422 422 422 422 422',
    'POST /ik/voor-een-ander/:turn/weg': '403 303 303 303 303 303 303 303 303',
    'GET /cirkels/:circle/talenten': membersAlone,
    'GET /cirkels/:circle/talenten/van-mij': membersAlone,
    'POST /cirkels/:circle/talenten/van-mij': pressed,
    'GET /cirkels/:circle/vragen': membersAlone,
    'POST /cirkels/:circle/vragen': refused,
    'GET /cirkels/:circle/vragen/nieuw': membersAlone,
    [`GET ${ask}`]: membersAlone,
    [`POST ${ask}/hulp`]: pressed,
    [`POST ${ask}/op-mijn-lijst`]: pressed,
    [`POST ${ask}/hulp/intrekking`]: pressed,
    [`POST ${ask}/hulp/:member`]: '403 404 404 404 403 404 404 404 404',
    [`POST ${ask}/aan`]: '403 404 404 404 403 404 404 404 404',
    [`POST ${ask}/:stand{klaar|open}`]: '403 404 404 404 403 404 404 404 404',
    [`GET ${ask}/wissen`]: '303 404 404 404 403 404 404 404 404',
    [`POST ${ask}/wissen`]: '403 404 404 404 403 404 404 404 404',
    'GET /cirkels/:circle/aanbod/nieuw': membersAlone,
    'POST /cirkels/:circle/aanbod': refused,
    'POST /cirkels/:circle/aanbod/:offer/weg': pressed,
    'GET /cirkels/:circle/samen': membersAlone,
    'POST /cirkels/:circle/samen': refused,
    'GET /cirkels/:circle/samen/nieuw': membersAlone,
    'GET /cirkels/:circle/samen/wanneer': membersAlone,
    'POST /cirkels/:circle/samen/wanneer': refused,
    'POST /cirkels/:circle/samen/buurtagenda': pressed,
    'POST /cirkels/:circle/samen/buurtagenda/weg': pressed,
    'GET /cirkels/:circle/samen/eigen-agenda': membersAlone,
    'POST /cirkels/:circle/samen/eigen-agenda': '403 404 404 404 200 404 404 404 404',
    'POST /cirkels/:circle/samen/eigen-agenda/weg': pressed,
    'GET /cirkelagenda/:token': '404 404 404 404 404 404 404 404 404',
    [`GET ${meeting}`]: membersAlone,
    [`GET ${meeting}/wijzigen`]: membersAlone,
    [`POST ${meeting}/wijzigen`]: refused,
    [`POST ${meeting}/komst/:answer{ja|nee}`]: pressed,
    [`POST ${meeting}/hoeveel`]: refused,
    [`POST ${meeting}/meenemen`]: refused,
    [`POST ${meeting}/meenemen/:bring/:what{ik|niet|weg}`]: pressed,
    [`POST ${meeting}/:stand{gaat-niet-door|gaat-toch-door}`]: pressed,
    'POST /cirkels/:circle/samen/wanneer/weg': pressed,
    'GET /cirkels/:circle/stappen': membersAlone,
    'POST /cirkels/:circle/stappen': refused,
    'POST /cirkels/:circle/stappen/:step/:change{delen|voor-mezelf|gelukt|nog-niet}': pressed,
    'POST /cirkels/:circle/stappen/:step/weg': pressed,
  },
  examples: {
    ask: demoId('ask riet'),
    turn: demoId('a turn'),
    ':circle/aanbod/offer': demoId('offer fatma'),
    'samen/meeting': demoId('circle meeting 0'),
    bring: demoId('a bring'),
    'stappen/step': demoId('step henk'),
  },
}
