// Everything works without this file; with it, leaving fast also takes the page itself out of the history.
const exit = document.querySelector('a.leave')

function leave(event) {
  event?.preventDefault()
  document.title = ''
  document.body.hidden = true
  location.replace(exit.href)
}

let lastEscape = 0

function escapeTwice(event) {
  if (event.key !== 'Escape' || event.repeat) return
  if (event.timeStamp - lastEscape < 1000) leave()
  lastEscape = event.timeStamp
}

exit?.addEventListener('click', leave)
if (exit) document.addEventListener('keydown', escapeTwice)
