/**
 * Progressive enhancement: everything works without it. Guards against sending twice, warns about unsaved
 * changes, counts characters, and lets the print button appear. (The error summary has focus through `autofocus`.)
 */
const forms = [...document.querySelectorAll('form')]
let changed = false
let leaving = false

const guard = (form: HTMLFormElement): void => {
  let sent = false
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault()
    sent = form.method === 'post'
    leaving = true
    // Not disabled: a disabled button would not send its own name and value.
    if (sent) event.submitter?.setAttribute('aria-disabled', 'true')
  })
  // Coming back through the browser's history shows the page as it was left.
  addEventListener('pageshow', () => {
    sent = false
    leaving = false
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  })
}

const watch = (form: HTMLFormElement): void => {
  if ('unsaved' in form.dataset) form.addEventListener('input', () => (changed = true))
}

const count = (area: HTMLTextAreaElement): void => {
  const limit = Number(area.dataset.limit)
  const shown = document.createElement('div')
  shown.className = 'counter'
  shown.setAttribute('aria-hidden', 'true')
  area.after(shown)
  const tell = () => {
    shown.textContent = `${area.value.length} / ${limit}`
    shown.classList.toggle('counter--over', area.value.length > limit)
  }
  area.addEventListener('input', tell)
  tell()
}

forms.forEach(guard)
forms.forEach(watch)
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]').forEach(count)
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
addEventListener('beforeunload', (event) => {
  if (changed && !leaving) event.preventDefault()
})
