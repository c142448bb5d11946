"""The ways to tell whom a mention means, one a module; `coreference` has them in order."""
