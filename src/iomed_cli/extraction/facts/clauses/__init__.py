"""Clauses of a text that may state facts.

`clause_list` cuts sentences by whose words they are, `clause_maker` those stretches into clauses;
`limits` and `clause_verbs` find where a clause ends and what its verb is, `clause_kinds`
what it tells; `sign_places` and `measured` tie figures and dates to it.
"""
