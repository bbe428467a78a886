"""Forms for parties: what is asked, how rows are known again when a form comes back, what was said before."""
