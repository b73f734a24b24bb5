import { type Language, translator } from '../../shared/i18n/index.ts'
import { errorPage } from '../../web/layout/error-page.ts'
import { type PageAssets, type PageFrame, page } from '../../web/layout/page.ts'
import { formBody } from './form.ts'
import { planBody } from './plan.ts'

export const galleryPaths = ['/plan', '/form', '/error'] as const
export type GalleryPath = (typeof galleryPaths)[number]

const frame = (language: Language, assets: PageAssets): PageFrame => {
  const t = translator(language)
  return {
    t,
    assets,
    returnTo: '/',
    csrf: 'token',
    user: { name: 'Kari Berg', office: 'Drammen fengsel' },
    demo: { date: '2026-11-23', mailboxHref: '#', clockHref: '#' },
    nav: [
      { href: '/worklist', label: t('nav.worklist') },
      { href: '/plans', label: t('nav.plans'), current: true },
      { href: '/directory', label: t('nav.directory') },
      { href: '/statistics', label: t('nav.statistics') },
    ],
  }
}

/** A page of the gallery, whole. */
export const galleryPage = (path: GalleryPath, language: Language, assets: PageAssets): string => {
  const around = frame(language, assets)
  const { t } = around
  if (path === '/error') return errorPage(around, { status: 409, reference: '1-abc' }).toString()
  if (path === '/form') {
    const model = { title: t('nav.newPlan'), main: formBody(t), hasErrors: true }
    return page(around, model).toString()
  }
  const breadcrumbs = [{ href: '/plans', label: t('nav.plans') }, { label: 'HV-7K3M-92QX' }]
  const flash = { tone: 'success', text: 'Oppgaven er sendt.' } as const
  return page(around, { title: t('word.plan'), main: planBody(t), breadcrumbs, flash }).toString()
}

/** The portal's content security policy, so that anything inline shows itself here first. */
export const galleryPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'"
