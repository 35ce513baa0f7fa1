"""The pictures of the insights page, worked out as shapes that its template draws."""
