"""One store per noun; each turns rows into the area's frozen dataclasses and back."""
