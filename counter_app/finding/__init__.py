"""Finding a person, a case or a ticket from one field: by number, by part of a name, with slips of the typist."""
