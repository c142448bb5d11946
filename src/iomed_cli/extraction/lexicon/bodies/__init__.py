"""Words of and about bodies. Tables only."""
