"""A table with many people's answers, as survey tools give it out: one row a person.

A map says which column is which question; with it every row becomes a response.
"""
