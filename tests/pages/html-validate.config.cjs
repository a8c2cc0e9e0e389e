// What html-validate holds the generated pages to.
module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // A title says which document of whom it is. The names are a publisher's, and are not ours to shorten.
    "long-title": "off",
  },
};
