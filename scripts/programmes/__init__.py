"""The facilitator's kit: programmes made of plays, and an agenda for each report.

Their facts stand in `assessments/programmes/`, their words in `content/<language>/programmes/`.
"""
