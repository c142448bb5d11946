"""The command that answers another program for as long as that wants."""
