"""What is told of the commands themselves: help, the manual page, and errors of usage."""
