"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const issues = all(".issue");
  const marks = all("mark");
  const form = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const numbers = (mark) => mark.dataset.issues.trim().split(/\s+/).map((name) => name.slice(1));
  let current = null;

  function light(id) {
    current = id;
    for (const issue of issues) issue.classList.toggle("lit", issue.dataset.issue === id);
    for (const mark of marks) mark.classList.toggle("lit", id !== null && numbers(mark).includes(id));
  }

  function visible() {
    return issues.filter((issue) => !issue.classList.contains("hidden"));
  }

  function step(by) {
    const list = visible();
    if (!list.length) return;
    const at = list.findIndex((issue) => issue.dataset.issue === current);
    const next = list[(at + by + list.length + (at < 0 && by < 0 ? 1 : 0)) % list.length];
    light(next.dataset.issue);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  function filter() {
    const severities = new Set(all("[name=severity]:checked", form).map((box) => box.value));
    const code = form.elements.code.value;
    const on = new Set();
    for (const issue of issues) {
      const keep = severities.has(issue.dataset.severity) && (!code || issue.dataset.code === code);
      issue.classList.toggle("hidden", !keep);
      if (keep) on.add(issue.dataset.issue);
    }
    for (const mark of marks) mark.classList.toggle("off", !numbers(mark).some((id) => on.has(id)));
    for (const row of all("tbody tr")) {
      const has = all(".issue:not(.hidden)", row).length > 0;
      row.classList.toggle("hidden", form.elements.only.checked && !has);
    }
    if (current !== null && !on.has(current)) light(null);
    shown.textContent = `${shown.dataset.shown}: ${on.size}`;
  }

  for (const mark of marks) {
    const show = () => light(numbers(mark)[0]);
    mark.addEventListener("mouseenter", show);
    mark.addEventListener("focus", show);
    mark.addEventListener("click", show);
  }
  for (const issue of issues) {
    issue.addEventListener("mouseenter", () => light(issue.dataset.issue));
    issue.addEventListener("focus", () => light(issue.dataset.issue));
  }
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
    // The letter's place on the keyboard counts, so that a Russian layout works as well.
    if (event.code === "KeyN") step(1);
    else if (event.code === "KeyP") step(-1);
    else if (event.key === "Escape") { light(null); document.activeElement.blur(); }
    else return;
    event.preventDefault();
  });
  filter();
})();
