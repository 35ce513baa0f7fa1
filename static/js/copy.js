// A profile: buttons that copy, and the time where the person is.
for (const button of document.querySelectorAll("button.copy")) {
  const snippet = button.closest(".snippet");
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const name = snippet.querySelector("h3").textContent;
    const status = document.querySelector(".embed [role=status]");
    try {
      await navigator.clipboard.writeText(snippet.querySelector("code").textContent);
      status.textContent = `${name} copied`;
      button.firstChild.data = "Copied";
    } catch {
      getSelection().selectAllChildren(snippet.querySelector("code"));
      status.textContent = `${name} selected: copy it with the keyboard`;
    }
    setTimeout(() => { button.firstChild.data = "Copy"; }, 2000);
  });
}

for (const place of document.querySelectorAll("[data-timezone]")) {
  try {
    const form = { hour: "2-digit", minute: "2-digit", timeZone: place.dataset.timezone };
    const show = () => { place.textContent = `${new Date().toLocaleTimeString("en-GB", form)}, `; };
    show();
    setInterval(show, 30000);
  } catch { /* a zone that this browser does not know */ }
}
