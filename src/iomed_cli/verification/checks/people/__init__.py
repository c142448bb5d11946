"""People, organizations and countries: how they are named, and what somebody is."""
