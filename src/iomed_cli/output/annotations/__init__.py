"""What is found in drafts, said at its place: to editors, to pull requests, to code scanners."""
