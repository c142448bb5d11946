"""Pages of what is found about drafts and claims: their words beside those of the sources."""
