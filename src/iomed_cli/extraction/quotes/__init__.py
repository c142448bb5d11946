"""Quotations: contents with their cues and sources, before anyone knows who the sources are."""
