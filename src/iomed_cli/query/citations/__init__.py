"""How quotations and facts are cited: what a citation tells, and the styles that write it."""
