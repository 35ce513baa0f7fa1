"""From a text in front matter to the value it stands for; each reader raises FlawError."""
