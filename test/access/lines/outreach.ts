import { demoId } from '#db/demo/ids.ts'
import { demoTeam } from '#db/demo/neighbourhood/outreach.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
// the example is a team of the FACT team, where the administrator administers; nobody here goes along for it
const administrators = '303 404 404 404 404 404 404 200 200'
const administratorsPost = '403 404 404 404 404 404 404 303 303'
const administratorsRefused = '403 404 404 404 404 404 404 422 422'
const nobody = '303 404 404 404 404 404 404 404 404'
const nobodyPost = '403 404 404 404 404 404 404 404 404'

const visits = '/buurtbezoek'
const teams = '/beheer/buurtbezoek'

export const outreach: Lines = {
  table: {
    'GET /buurt/zorgen': everybody,
    'GET /buurt/zorgen/ruzie': everybody,
    'GET /buurt/zorgen/buurtbemiddeling': everybody,
    'GET /buurt/zorgen/gesproken': everybody,
    'GET /buurt/zorgen/zelf': everybody,
    'GET /buurt/zorgen/samen': everybody,
    'GET /buurt/zorgen/werk': everybody,
    'GET /buurt/zorgen/beroep': everybody,
    'GET /buurt/zorgen/waar': everybody,
    'GET /buurt/zorgen/vertel': '404 404 404 404 404 404 404 404 404',
    'POST /buurt/zorgen/vertel': '422 422 422 422 422 422 422 422 422',
    'GET /buurt/zorgen/verstuurd': everybody,
    'GET /buurt/wat-er-mist/:area': everybody,
    [`GET ${visits}`]: nobody,
    [`GET ${visits}/zorg/:worry`]: nobody,
    [`POST ${visits}/zorg/:worry`]: nobodyPost,
    [`POST ${visits}/zorg/:worry/weg`]: nobodyPost,
    [`GET ${visits}/notities/nieuw`]: nobody,
    [`POST ${visits}/notities`]: nobodyPost,
    [`GET ${visits}/notities/:note`]: nobody,
    [`GET ${visits}/notities/:note/laat-lezen`]: nobody,
    [`POST ${visits}/notities/:note/wissen`]: nobodyPost,
    [`GET ${visits}/gewist`]: nobody,
    [`GET ${visits}/notities/:note/verder`]: nobody,
    [`POST ${visits}/notities/:note/verder`]: nobodyPost,
    [`GET ${visits}/verder/:kind`]: nobody,
    [`GET ${visits}/rondje`]: nobody,
    [`POST ${visits}/rondje`]: nobodyPost,
    [`POST ${visits}/rondje/:gap/weg`]: nobodyPost,
    [`GET ${visits}/team/:team`]: nobody,
    [`POST ${visits}/team/:team`]: nobodyPost,
    [`POST ${visits}/team/:team/weg`]: nobodyPost,
    [`GET ${teams}`]: administrators,
    [`GET ${teams}/nieuw`]: administrators,
    [`POST ${teams}`]: administratorsRefused,
    [`GET ${teams}/:team`]: administrators,
    [`POST ${teams}/:team`]: administratorsRefused,
    [`POST ${teams}/:team/gebieden`]: administratorsRefused,
    [`POST ${teams}/:team/gebieden/:area/weg`]: administratorsPost,
    [`POST ${teams}/:team/mensen`]: administratorsRefused,
    [`POST ${teams}/:team/mensen/:colleague/weg`]: administratorsPost,
    [`GET ${teams}/:team/einde`]: administrators,
    // a team that ended is not there for the next who asks
    [`POST ${teams}/:team/einde`]: '403 404 404 404 404 404 404 303 404',
  },
  bodies: { 'POST /buurt/zorgen/vertel': { gebied: 'BU00140605' } },
  examples: {
    worry: demoId('worry bench'),
    'notities/note': demoId('visit note merel'),
    'verder/kind': 'place',
    gap: demoId('a gap'),
    team: demoTeam,
    colleague: demoId('a colleague'),
    'gebieden/area': 'BU00140606',
    'wat-er-mist/area': 'BU00140605',
  },
}
