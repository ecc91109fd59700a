import { demoId } from '#db/demo/ids.ts'
import type { Forms } from './features.ts'

const at = '/buurt/initiatieven/:initiative'

export const initiatives: Forms = {
  forms: {
    '/buurt/initiatieven': {
      fields: {
        ...{ id: '', title: 'Een koor', about: 'Zingen', where: '9722', chosen: '' },
        shown_name: 'Noor',
      },
      kept: {
        title: 'neighbourhood.initiative.title',
        about: 'neighbourhood.initiative.about',
        shown_name: 'neighbourhood.initiative_name.shown_name',
      },
    },
    [`${at}/wijzigen`]: { as: 'karim', fields: { title: 'Wandelen', about: 'Buiten' }, kept: {} },
    [`${at}/meedoen`]: {
      as: 'sam',
      fields: { shown_name: 'Sam' },
      kept: { shown_name: 'neighbourhood.initiative_name.shown_name' },
    },
    [`${at}/helpen`]: {
      as: 'anouk',
      fields: {
        ...{ shown_name: 'Anouk', place_words: 'De keuken', budget: '60' },
        helps_as: `werk:${demoId('work of anouk')}`,
      },
      kept: {
        shown_name: 'neighbourhood.initiative_host.shown_name',
        place_words: 'neighbourhood.initiative_host.place_words',
      },
    },
    [`${at}/geld`]: {
      fields: { id: '', wording: 'Een pan', amount: '12,50' },
      kept: { wording: 'neighbourhood.initiative_spending.wording' },
    },
    [`${at}/leren`]: {
      fields: { id: '', wording: 'Nee zeggen' },
      kept: { wording: 'neighbourhood.initiative_step.wording' },
    },
    [`${at}/melden`]: {
      fields: { id: '', wording: 'Dit is grof' },
      kept: { wording: 'neighbourhood.initiative_report.wording' },
    },
  },
  buttons: [
    `${at}/geld/:spending/:answer{ja|nee}`,
    `${at}/leren/:step/:turn{gedaan|weg}`,
    /initiatieven\/:initiative\/(stoppen|einde|weghalen)$/,
    /initiatieven\/:initiative\/.+\/(intrekking|einde|bekeken)$/,
  ],
}
