"""Files of a spreadsheet."""
