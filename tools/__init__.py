"""Scripts of the repository: templates, catalogues, pictures, references."""
