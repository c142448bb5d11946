"""What assistants ask: the Model Context Protocol over two streams, and tools for a model.

A line comes in (`wire`) and is a message (`messages`). A `Session` answers what needs no
articles, by the older revisions of the protocol and by the newer one (`protocol_revisions`).
What calls one of the `tools` waits its turn (`service`), until its arguments are checked, a
Dataset is asked, and an answer made whose size is bounded.
"""
