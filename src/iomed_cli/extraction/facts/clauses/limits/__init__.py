"""Where a clause begins and ends, and where its subject and its verb stand."""
