"""Rules about templates before they are used."""
