"""LibreOffice as a program: started with a profile and a folder of its own, watched, ended."""
