// Stands after the library in one file. Without it everything but passkeys works.
const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser
const ceremonies = { make: startRegistration, show: startAuthentication }

async function answer(form, ceremony) {
  const failed = form.querySelector('[role=alert]')
  failed.hidden = true
  try {
    const body = new URLSearchParams(new FormData(form))
    const asked = await fetch(`${form.action}/vraag`, { method: 'POST', body })
    // no question: something else comes first, and the form itself is told what
    if (asked.headers.get('content-type')?.startsWith('application/json')) {
      const told = await ceremony({ optionsJSON: await asked.json() })
      form.elements.answer.value = JSON.stringify(told)
    }
    form.submit()
  } catch {
    failed.hidden = false
  }
}

for (const place of document.querySelectorAll('[data-passkey]')) {
  if (!browserSupportsWebAuthn()) break
  place.hidden = false
  place.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault()
    answer(event.target, ceremonies[place.dataset.passkey])
  })
}
