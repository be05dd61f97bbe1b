"""The answer sheet: an assessment as a workbook that is filled in and read back.

What is written and what is read are bound by ids in hidden columns, never by what cells say.
"""
