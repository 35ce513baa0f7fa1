"""What this program costs, measured beside its peers: see ``docs/performance.md``."""
