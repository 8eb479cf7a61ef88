const clock = document.querySelector<HTMLElement>('#clock')

setInterval(() => {
  if (clock !== null) clock.textContent = new Date().toLocaleTimeString()
}, 1000)
