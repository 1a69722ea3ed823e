// Passkeys: what the server asks is given to the browser's authenticator, and what that answers goes along with the form. Nothing is kept.
"use strict";
(() => {
  const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), character => character.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  async function ask(address, form) {
    const token = form.querySelector("input[name=__RequestVerificationToken]");
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ [token.name]: token.value }) });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const asked = await answer.json();
    asked.challenge = bytes(asked.challenge);
    if (asked.user) asked.user.id = bytes(asked.user.id);
    for (const known of [...(asked.allowCredentials ?? []), ...(asked.excludeCredentials ?? [])]) known.id = bytes(known.id);
    return asked;
  }

  function written(credential) {
    const given = credential.response;
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        clientDataJSON: text(given.clientDataJSON),
        attestationObject: text(given.attestationObject) ?? undefined,
        transports: given.getTransports?.() ?? undefined,
        authenticatorData: text(given.authenticatorData) ?? undefined,
        signature: text(given.signature) ?? undefined,
        userHandle: text(given.userHandle) ?? undefined,
      },
    });
  }

  function offer(group, button, field, act) {
    if (!window.PublicKeyCredential) return;
    const failed = group.querySelector("[data-failed]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      failed.hidden = true;
      button.disabled = true;
      try {
        field.value = written(await act(group.dataset.passkey, button.form));
        if (group.hasAttribute("data-goes-on")) button.form.requestSubmit(group.querySelector("[data-submit]"));
        else {
          button.hidden = true;
          group.querySelector("[data-proven]").hidden = false;
        }
      } catch {
        failed.hidden = false;
      }
      button.disabled = false;
    });
  }

  document.querySelectorAll("[data-passkey]").forEach(group => {
    const prove = group.querySelector("[data-prove]");
    if (prove) offer(group, prove, group.querySelector("[name=assertion]"), async (address, form) => navigator.credentials.get({ publicKey: await ask(address, form) }));
    const make = group.querySelector("[data-make]");
    if (make) offer(group, make, group.querySelector("[name=credential]"), async (address, form) => navigator.credentials.create({ publicKey: await ask(address, form) }));
  });
})();
