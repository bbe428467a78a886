"""The rules of ГОСТ Р 7.0.97 and of good office practice, each as a test over finished files.

A test is named after its rule: `test_par_01_…` holds the rule PAR-01. Documents are read by their effective properties.
"""
