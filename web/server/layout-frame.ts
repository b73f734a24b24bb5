import type { Translate } from '../../shared/i18n/index.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { decideAtOffice } from '../../shared/policies/decide.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import type { NavItem } from '../layout/header.ts'
import type { PageFrame } from '../layout/page.ts'
import type { AppDeps } from './deps.ts'
import type { Frame } from './exchange.ts'
import { paths } from './paths.ts'

/** The menu holds what the caller's role may open, and nothing else. */
const menu = (t: Translate, actor: Actor, path: string | undefined): readonly NavItem[] => {
  const all = [
    { access: 'home.read', href: paths.home, label: t('nav.overview') },
    { access: 'worklist.read', href: paths.worklist, label: t('nav.worklist') },
    { access: 'workload.read', href: paths.workload, label: t('workload.title') },
    { access: 'caseload.read', href: paths.plans, label: t('nav.plans') },
    { access: 'portfolio.read', href: paths.portfolio, label: t('nav.portfolio') },
    { access: 'coming-home.read', href: paths.comingHome, label: t('nav.comingHome') },
    { access: 'plan.create', href: paths.newPlan, label: t('nav.newPlan') },
    { access: 'directory.read', href: paths.directory, label: t('nav.directory') },
    ...(actor.role === 'administrator'
      ? ([{ access: 'templates.read', href: paths.templates, label: t('templates.title') }] as const)
      : []),
    { access: 'audit.read', href: paths.accessLog, label: t('nav.log') },
  ] as const
  const here = path?.split('?')[0]
  return all
    .filter(({ access }) => decideAtOffice(actor, access).allowed)
    .map(({ href, label }) => ({ href, label, current: href === here }))
}

/** What the layout is given, out of what the request is known to be. Without a path the page is nowhere in the menu. */
export const layoutFrame = ({ assets, clocks, config }: AppDeps, frame: Frame, path?: string): PageFrame => {
  const { t, signedIn } = frame
  const known = signedIn && {
    nav: menu(t, signedIn.actor, path),
    user: { name: signedIn.actor.name, office: signedIn.officeName },
    csrf: signedIn.csrf,
  }
  const demo = config.demoToolsUrl !== undefined && {
    demo: { date: osloDate(clocks.case.now()), mailboxHref: paths.demoMailbox, clockHref: paths.demoClock },
  }
  return { t, assets, returnTo: path ?? paths.home, nav: [], ...known, ...demo }
}
