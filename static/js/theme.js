// Runs before the first paint: marks that scripts work, and applies the theme the reader chose.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const keep = (theme) => { try { localStorage.setItem("theme", theme); } catch { /* private mode */ } };
  const current = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");

  root.classList.add("js");
  if (["light", "dark"].includes(read())) root.dataset.theme = read();

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".theme-switch");
    const show = () => button.setAttribute("aria-pressed", current() === "dark");
    button.addEventListener("click", () => {
      root.dataset.theme = current() === "dark" ? "light" : "dark";
      keep(root.dataset.theme);
      show();
    });
    dark.addEventListener("change", show);
    show();
  });
})();
