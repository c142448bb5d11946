"""The command line: options, commands, streams and statuses; every error ends here."""
