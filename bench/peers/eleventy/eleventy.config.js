export default function (config) {
  config.addFilter("json", (value) => JSON.stringify(value));
  config.addFilter("longDate", (value) =>
    new Date(value).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  config.addCollection("people", (api) =>
    api.getFilteredByTag("person").sort((a, b) => (a.data.title < b.data.title ? -1 : 1)));
  return { dir: { output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
