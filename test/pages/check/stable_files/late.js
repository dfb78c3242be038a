// The clock and chance are fixed: so this text is the same in each load.
const shown = [
  Date.now(),
  new Date().getFullYear(),
  performance.now(),
  Math.random(),
  crypto.randomUUID(),
];
setTimeout(() => {
  document.querySelector("#late").textContent = `Rosoboronexport, ${shown.join(" ")}`;
}, 300);
