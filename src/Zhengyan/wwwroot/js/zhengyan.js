// What makes the pages nicer; everything works without it. Nothing that is typed is kept in the browser.
"use strict";

// A form is sent once, but for one that only fetches a file: its page stays.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || "download" in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  leaving = true;
  // After the browser has collected the fields: a disabled button would not be sent with them.
  setTimeout(() => form.querySelectorAll("button[type=submit], button:not([type])").forEach(button => button.disabled = true));
});

// Back from the page before, out of the browser's memory: the form may be sent again.
window.addEventListener("pageshow", event => {
  if (!event.persisted) return;
  leaving = false;
  document.querySelectorAll("form[data-sent]").forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll("button:disabled").forEach(button => button.disabled = false);
  });
});

// Leaving with something typed and not saved asks first. Who saves a form while it is typed says so: form.dispatchEvent(new Event("saved")).
let leaving = false;
const unsaved = new Set();
document.addEventListener("input", event => {
  const form = event.target.form;
  if (form && "watch" in form.dataset && event.target.name) unsaved.add(form);
});
document.querySelectorAll("form[data-watch]").forEach(form => {
  form.addEventListener("saved", () => unsaved.delete(form));
  form.addEventListener("reset", () => unsaved.delete(form));
});
window.addEventListener("beforeunload", event => {
  if (unsaved.size > 0 && !leaving) event.preventDefault();
});

// A long form is kept while it is written, by the server alone.
document.querySelectorAll("form[data-draft]").forEach(form => {
  const said = form.querySelector("[data-draft-said]");
  let wait = 0, sending = false, written = false;
  form.addEventListener("input", () => {
    written = true;
    clearTimeout(wait);
    wait = setTimeout(keep, 1500);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });

  async function keep() {
    clearTimeout(wait);
    if (!written || sending || form.dataset.sent) return;
    sending = true;
    written = false;
    const kept = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", keepalive: true })
      .then(answer => answer.status === 204, () => false);
    sending = false;
    if (form.dataset.sent) return;
    said.classList.toggle("owed", !kept);
    said.textContent = kept ? `${said.dataset.kept} ${new Date().toTimeString().slice(0, 5)}` : said.dataset.lost;
    if (kept && !written) form.dispatchEvent(new Event("saved"));
    if (written) wait = setTimeout(keep, 1500);
    else written = !kept;
  }
});

// "/" goes to the search field.
document.addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelectorAll("details[data-menu][open]").forEach(closeMenu);
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const search = document.querySelector("[data-search]");
  if (search && search.offsetParent) {
    event.preventDefault();
    search.focus();
  }
});

// The menu closes when one presses beside it.
document.addEventListener("click", event => {
  document.querySelectorAll("details[data-menu][open]").forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

function closeMenu(menu) {
  const inside = menu.contains(document.activeElement);
  menu.open = false;
  if (inside) menu.querySelector("summary").focus();
}

// Printing, with everything unfolded.
document.querySelectorAll("[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
const unfolded = [];
window.addEventListener("beforeprint", () => document.querySelectorAll("details.section:not([open])").forEach(details => {
  details.open = true;
  unfolded.push(details);
}));
window.addEventListener("afterprint", () => unfolded.splice(0).forEach(details => details.open = false));

// Long lists of people are narrowed by typing; who is chosen stays in sight.
document.querySelectorAll("[data-filter]").forEach(filter => {
  filter.hidden = false;
  const people = [...document.getElementById(filter.dataset.filter).querySelectorAll(".form-check")];
  filter.addEventListener("input", () => {
    const words = filter.value.trim().toLowerCase().split(/\s+/);
    people.forEach(person => {
      const text = person.textContent.toLowerCase();
      person.hidden = !person.querySelector("input").checked && !words.every(word => text.includes(word));
    });
  });
  filter.addEventListener("keydown", event => {
    if (event.key === "Enter") event.preventDefault();
  });
});

// Rows: the spare ones wait until they are asked for; after the last a new one is made.
document.querySelectorAll("[data-rows]").forEach(list => {
  const add = list.querySelector("[data-add]");
  const rows = () => [...list.querySelectorAll(".measure")];
  const fields = row => [...row.querySelectorAll("input, textarea, select")];
  const isEmpty = row => fields(row).every(field => field.type === "checkbox" ? !field.checked : field.value.trim() === "");
  rows().filter(isEmpty).slice(rows().every(isEmpty) ? 1 : 0).forEach(row => row.hidden = true);
  add.hidden = false;
  add.addEventListener("click", () => {
    let row = rows().find(row => row.hidden);
    if (!row) {
      const last = rows().at(-1);
      row = last.cloneNode(true);
      number(row, rows().length);
      last.after(row);
    }
    row.hidden = false;
    fields(row)[0].focus();
  });

  function number(row, index) {
    row.setAttribute("aria-label", row.getAttribute("aria-label").replace(/\d+/, index + 1));
    row.querySelectorAll("[id], [name], [for], [aria-describedby]").forEach(part => {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/\[\d+\](?!.*\[\d+\])/, `[${index}]`));
      }
    });
    fields(row).forEach(field => {
      if (field.type === "checkbox") field.checked = false;
      else field.value = "";
      field.removeAttribute("aria-invalid");
    });
    row.querySelectorAll(".field-error").forEach(error => error.remove());
  }
});

// While a lead is entered: what there already is about those named.
document.querySelectorAll("[data-repeats]").forEach(named => {
  const found = named.querySelector("[data-found]");
  let asked = "";
  named.querySelector("[data-look]").type = "button";
  named.querySelector("[data-look]").addEventListener("click", () => look(true));
  named.addEventListener("change", () => look(false));

  async function look(again) {
    const typed = [...named.querySelectorAll("input[list]")].map(field => field.value.trim()).filter(text => text !== "");
    const people = [...named.querySelectorAll("option")].filter(option => typed.some(text => text === option.value || option.value.split(" ").includes(text)));
    const query = people.map(option => `person=${option.dataset.person}`).join("&");
    if (query === asked && !again) return;
    asked = query;
    found.ariaBusy = "true";
    try {
      const answer = query === "" ? null : await fetch(`${named.dataset.repeats}?${query}`);
      const text = answer && answer.ok && !answer.redirected ? await answer.text() : "";
      // Somebody else may have been chosen meanwhile.
      if (query === asked) found.innerHTML = text;
    } finally {
      if (query === asked) found.ariaBusy = "false";
    }
  }
});
