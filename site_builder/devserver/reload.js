// Reloads the page when the site has changed, and shows what is wrong with the content.
// Browsers allow six connections to one host, so one tab listens, and tells the others.
(() => {
  const { edition } = document.currentScript.dataset;
  const tabs = new BroadcastChannel("site-builder");
  let latest = null;

  function listen() {
    const source = new EventSource("/__site_builder/events");
    source.onmessage = ({ data }) => {
      latest = JSON.parse(data);
      tabs.postMessage(latest);
      hear(latest);
    };
    return new Promise(() => {}); // until this tab is closed, and another takes over
  }

  tabs.onmessage = ({ data }) => {
    if (data !== "what is new?") hear(data);
    else if (latest) tabs.postMessage(latest);
  };

  function hear(news) {
    if (news.edition !== edition) location.reload();
    else if (news.built) show(news);
  }

  function show(news) {
    const wasOpen = document.querySelector(".site-builder-panel details")?.open;
    document.querySelector(".site-builder-panel")?.remove();
    if (!news.problems.length) return;
    const panel = element("aside", "site-builder-panel");
    panel.setAttribute("aria-label", "Problems in the content");
    const details = element("details");
    details.open = news.stopped || Boolean(wasOpen);
    details.append(element("summary", "", headline(news)), list(news.problems));
    panel.append(details);
    addStyles();
    document.body.append(panel);
  }

  function headline({ problems, stopped }) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const warnings = problems.length - errors;
    const counts = [count(errors, "error"), count(warnings, "warning")].filter(Boolean).join(", ");
    return stopped ? `${counts}. You see the last good site.` : counts;
  }

  function count(number, word) {
    return number ? `${number} ${word}${number === 1 ? "" : "s"}` : "";
  }

  function list(problems) {
    const items = problems.map(({ severity, place, code, message, hint }) => {
      const item = element("li", severity);
      const head = element("p", "place", `${place} `);
      head.append(element("span", "code", code));
      item.append(head, element("p", "", message));
      if (hint) item.append(element("p", "", hint));
      return item;
    });
    const all = element("ol");
    all.append(...items);
    return all;
  }

  function element(name, className = "", text = "") {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }

  function addStyles() {
    const href = "/__site_builder/panel.css";
    if (document.querySelector(`link[href="${href}"]`)) return;
    const link = element("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.append(link);
  }

  tabs.postMessage("what is new?");
  navigator.locks.request("site-builder", listen);
})();
